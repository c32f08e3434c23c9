package io.northloop.programme.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the services of a period.
 *
 * @param eligible finished services that the programme heard of
 * @param invited of these, sent
 * @param waiting of these, planned and not yet sent
 * @param suppressed of these, not asked, by reason
 * @param closed invitations whose link closed in the period
 * @param answered of those closed
 */
public record AskingFigures(
        long eligible,
        long invited,
        long waiting,
        Map<SuppressionReason, Long> suppressed,
        long closed,
        long answered) {

    public AskingFigures {
        // In the order of the enum, so that screens list reasons always alike.
        suppressed = Collections.unmodifiableMap(
                suppressed.isEmpty() ? new EnumMap<>(SuppressionReason.class) : new EnumMap<>(suppressed));
    }

    public long suppressedTotal() {
        return suppressed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** answered ÷ closed, 0 … 1; empty when no link closed. */
    public Optional<Double> responseRate() {
        return closed == 0 ? Optional.empty() : Optional.of((double) answered / closed);
    }
}
