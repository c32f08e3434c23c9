package io.northloop.measurement.web;

import io.northloop.measurement.NpsComparison;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two figures and their difference.
 *
 * @param difference a − b, raw, in points
 * @param independent false where answers may count on both sides: then there is neither interval nor test
 * @param interval of the difference, from adjusted shares
 */
record NpsComparisonJson(
        NpsFigureJson a,
        NpsFigureJson b,
        @Nullable @Schema(example = "12.5") Double difference,
        boolean independent,
        NpsFigureJson.@Nullable IntervalJson interval,
        @Nullable @Schema(example = "2.41") Double z,
        @Nullable @Schema(example = "0.016") Double pValue) {

    static NpsComparisonJson of(NpsComparison comparison) {
        return new NpsComparisonJson(
                NpsFigureJson.of(comparison.a()),
                NpsFigureJson.of(comparison.b()),
                comparison.difference(),
                comparison.independent(),
                NpsFigureJson.IntervalJson.of(comparison.interval()),
                finite(comparison.z()),
                comparison.pValue());
    }

    /** Neither JSON nor a table has infinity; the p-value of 0 beside it says enough. */
    static @Nullable Double finite(@Nullable Double z) {
        return z == null || z.isInfinite() ? null : z;
    }
}
