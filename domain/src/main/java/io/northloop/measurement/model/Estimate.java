package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A value with its standard error, in points of NPS: what Wald-type intervals and tests are made of.
 *
 * @param value centre of the interval; on adjusted counts not the NPS that is reported
 */
record Estimate(double value, double standardError) {

    /** Pseudo-observations of the adjusted Wald interval (Rocks 2016): ¾ promoter, ¾ detractor, 1½ passives. */
    private static final double ADDED_EACH = 0.75;

    private static final double ADDED = 3;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Plain estimate from raw counts; n must not be 0. */
    static Estimate raw(NpsCounts counts) {
        return new Estimate(counts.nps(), counts.standardError());
    }

    /** Estimate from adjusted counts. */
    static Estimate adjusted(NpsCounts counts) {
        double n = counts.n() + ADDED;
        double p = (counts.promoters() + ADDED_EACH) / n;
        double d = (counts.detractors() + ADDED_EACH) / n;
        return new Estimate(100 * (p - d), 100 * Math.sqrt(ShareVariance.of(p, d) / n));
    }

    Estimate minus(Estimate other) {
        return new Estimate(value - other.value, Math.hypot(standardError, other.standardError));
    }

    Interval interval(Confidence confidence, IntervalMethod method) {
        double margin = confidence.z() * standardError;
        return new Interval(value - margin, value + margin, confidence, method);
    }

    /** Distance from 0 in standard errors; {@code null} where 0/0 leaves it undefined. */
    @Nullable
    Double z() {
        if (standardError == 0) {
            return value == 0 ? null : Math.copySign(Double.POSITIVE_INFINITY, value);
        }
        return value / standardError;
    }

    /** Two-sided p-value of the hypothesis that the true value is 0; {@code null} where z is undefined. */
    @Nullable
    Double pValue() {
        Double z = z();
        return z == null ? null : 2 * NORMAL.survivalProbability(Math.abs(z));
    }
}
