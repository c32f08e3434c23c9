package io.northloop.proposition;

import io.northloop.access.Viewer;
import io.northloop.measurement.NpsFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other capabilities may ask about promises. */
public interface PromiseDirectory {

    /**
     * What a value proposition says now about one touchpoint, beside what customers say; empty when it says nothing, or
     * is retired.
     *
     * @param touchpoint code of the organisation's list
     * @throws io.northloop.shared.DomainError NOT_FOUND when there is no such proposition, FORBIDDEN to whoever sees
     *     none
     */
    Optional<PromiseMention> promise(Viewer viewer, PropositionId id, String touchpoint);

    /**
     * A promise and how it is kept.
     *
     * @param proposition its title
     * @param meaning what customers can rely on
     * @param target NPS that keeps it
     * @param from first day of the figure
     * @param to last day, inclusive
     * @param figure what it is judged by: of the segment, or of all customers; empty when nobody answered about it
     * @param ofSegment whether the figure is the segment's, which nobody below HQ sees
     */
    record PromiseMention(
            String proposition,
            String meaning,
            @Nullable BigDecimal target,
            LocalDate from,
            LocalDate to,
            Optional<NpsFigure> figure,
            boolean ofSegment) {}
}
