package io.northloop.measurement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Satisfaction or effort with everything that must stand beside it. What may not be shown is {@code null}.
 *
 * @param n answers with a rating
 * @param counts of them, how many gave each point, from the lowest on
 * @param value CSAT: satisfied ones in percent, 0 … 100; CES: mean, 1 … 7; unrounded
 * @param valueRounded once, half up: CSAT to one decimal, CES to two
 * @param interval of the value, within what is possible
 * @param standardError of the value, in its own unit; {@code null} for a single answer as well
 * @param mean of the points given: 1 … 5, or 1 … 7
 * @param favourable share that is satisfied (4–5) or found it easy (5–7), 0 … 1
 * @param effectiveN how many equally weighted answers would carry as much; {@code null} unless weighted
 */
public record RatingFigure(
        RatingMeasure measure,
        @Nullable Long n,
        @Nullable List<Long> counts,
        @Nullable Double value,
        @Nullable BigDecimal valueRounded,
        @Nullable MeanInterval interval,
        @Nullable Double standardError,
        @Nullable Double mean,
        @Nullable Double favourable,
        @Nullable Double effectiveN,
        Display display) {

    public RatingFigure {
        counts = counts == null ? null : List.copyOf(counts);
    }

    /** Of which nothing may be shown beyond the number of answers and, at HQ, what they were. */
    public static RatingFigure withheld(RatingMeasure measure, @Nullable Long n, @Nullable List<Long> counts) {
        return new RatingFigure(measure, n, counts, null, null, null, null, null, null, null, Display.HIDDEN);
    }
}
