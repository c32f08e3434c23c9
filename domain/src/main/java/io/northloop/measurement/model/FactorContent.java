package io.northloop.measurement.model;

import io.northloop.measurement.FactorKind;
import io.northloop.measurement.FactorScope;
import io.northloop.shared.Faults;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a factor.
 *
 * @param title at most 120 characters; it stands in charts
 * @param note at most 2,000 characters; may be empty
 * @param to last day, included; {@code null} while it lasts
 */
public record FactorContent(
        FactorKind kind,
        String title,
        String note,
        LocalDate from,
        @Nullable LocalDate to,
        FactorScope scope) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 2_000;

    /**
     * A factor as somebody wrote it down, complete or not.
     *
     * @param scope its parts are looked up by whoever knows them
     */
    public record Draft(
            @Nullable FactorKind kind,
            @Nullable String title,
            @Nullable String note,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            FactorScope scope) {

        /** All that is wrong with it but its scope. */
        public Faults faults() {
            return new Faults()
                    .require(kind != null, "/kind", "required")
                    .requireText(title, LONGEST_TITLE, "/title")
                    .allowText(note, LONGEST_NOTE, "/note")
                    .require(from != null, "/from", "required")
                    .allowDay(from, "/from")
                    .allowDay(to, "/to")
                    .require(from == null || to == null || !to.isBefore(from), "/to", "period-reversed");
        }

        /** The same without what may be missing; asked after {@link #faults} found nothing. */
        public FactorContent content() {
            return new FactorContent(
                    Objects.requireNonNull(kind),
                    Objects.requireNonNull(title).strip(),
                    note == null ? "" : note.strip(),
                    Objects.requireNonNull(from),
                    to,
                    scope);
        }
    }
}
