package io.northloop.measurement.persistence;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns of the roll-up, and what a delta adds to each. */
final class RollupColumns {

    static final String KEYS = "unit_ref, day, kind, survey_ref, programme_ref, touchpoint, adviser_ref, trusted";

    /** Of the roll-up by months, whose {@code day} is the first of the month. */
    static final String MONTH_KEYS = "unit_ref, day, kind, survey_ref, programme_ref, touchpoint, trusted";

    /** The same of a row with a day. */
    static final String MONTH_KEYS_OF_DAY =
            MONTH_KEYS.replace("day", "cast(date_trunc('month', cast(day as timestamp)) as date) as day");

    /** s0 … s10. */
    static final List<String> SCORES =
            IntStream.rangeClosed(0, 10).mapToObj(score -> "s" + score).toList();

    /** A category's sum of weights and of their squares. */
    static final List<Weight> WEIGHTS = List.of(
            new Weight("promoter_weight", "score >= 9", "count * weight"),
            new Weight("promoter_weight2", "score >= 9", "count * weight * weight"),
            new Weight("passive_weight", "score in (7, 8)", "count * weight"),
            new Weight("passive_weight2", "score in (7, 8)", "count * weight * weight"),
            new Weight("detractor_weight", "score <= 6", "count * weight"),
            new Weight("detractor_weight2", "score <= 6", "count * weight * weight"));

    private RollupColumns() {}

    /**
     * A weight column.
     *
     * @param condition which deltas count towards it
     * @param amount what each of them adds
     */
    record Weight(String column, String condition, String amount) {}

    static String scores(Function<String, String> expression) {
        return SCORES.stream().map(expression).collect(Collectors.joining(", "));
    }

    static String weights(Function<Weight, String> expression) {
        return WEIGHTS.stream().map(expression).collect(Collectors.joining(", "));
    }

    /** The score that a score column counts. */
    static String scoreOf(String column) {
        return column.substring(1);
    }
}
