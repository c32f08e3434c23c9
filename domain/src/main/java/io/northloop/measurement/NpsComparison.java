package io.northloop.measurement;

import org.jspecify.annotations.Nullable;

/**
 * Two figures and how much they differ.
 *
 * @param difference a − b, raw, in points; {@code null} where one of the two may not be shown
 * @param independent whether no answer counts on both sides; otherwise there is no interval and no test
 * @param interval of the difference, clipped to ±200
 * @param pValue two-sided
 */
public record NpsComparison(
        NpsFigure a,
        NpsFigure b,
        @Nullable Double difference,
        boolean independent,
        @Nullable Interval interval,
        @Nullable Double z,
        @Nullable Double pValue) {}
