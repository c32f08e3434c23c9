package io.northloop.measurement;

import java.util.Comparator;

/**
 * What published figures must have in common to stand in one table (method §5): figures of another source, model,
 * market or year are never mixed in.
 *
 * @param market industry and country
 * @param segment of the market; empty for all of it
 * @param source who published it
 * @param model how it was measured: which question, which index
 * @param scale as published; empty where it was not said
 * @param channel how people were asked; empty where it was not said
 * @param toYear the same as {@code fromYear} for a single year
 */
public record BenchmarkSet(
        BenchmarkMetric metric,
        String market,
        String segment,
        String source,
        String model,
        String scale,
        String channel,
        int fromYear,
        int toYear) {

    /** By metric and market, the latest year first. */
    public static final Comparator<BenchmarkSet> ORDER = Comparator.comparing(BenchmarkSet::metric)
            .thenComparing(BenchmarkSet::market)
            .thenComparing(BenchmarkSet::segment)
            .thenComparing(BenchmarkSet::toYear, Comparator.reverseOrder())
            .thenComparing(BenchmarkSet::fromYear, Comparator.reverseOrder())
            .thenComparing(BenchmarkSet::source)
            .thenComparing(BenchmarkSet::model)
            .thenComparing(BenchmarkSet::scale)
            .thenComparing(BenchmarkSet::channel);

    /** Whether they are of the same publisher about the same market, in years that they share. */
    public boolean speaksOfTheSameAs(BenchmarkSet other) {
        return market.equals(other.market)
                && segment.equals(other.segment)
                && source.equals(other.source)
                && fromYear <= other.toYear
                && other.fromYear <= toYear;
    }
}
