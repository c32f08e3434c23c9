package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import org.jspecify.annotations.Nullable;

/**
 * How much a is above b, both measured on different answers.
 *
 * @param difference a − b on raw counts, in points
 * @param interval of the difference, not clipped
 * @param z {@code null} when neither sample varies and both are equal
 * @param pValue two-sided, of the hypothesis that there is no difference
 */
public record NpsDifference(
        double difference,
        Interval interval,
        @Nullable Double z,
        @Nullable Double pValue) {

    /**
     * By adjusted counts of both (statistics, Uncertainty), or plain ones where Wald is asked for; neither n may be 0.
     */
    public static NpsDifference between(NpsCounts a, NpsCounts b, Confidence confidence, IntervalMethod method) {
        boolean plain = method == IntervalMethod.WALD;
        Estimate estimate = plain
                ? Estimate.raw(a).minus(Estimate.raw(b))
                : Estimate.adjusted(a).minus(Estimate.adjusted(b));
        return of(a.nps() - b.nps(), estimate, confidence, plain ? IntervalMethod.WALD : IntervalMethod.ADJUSTED_WALD);
    }

    /** By linearised standard errors of both. */
    public static NpsDifference between(WeightedNps a, WeightedNps b, Confidence confidence) {
        Estimate estimate = a.estimate().minus(b.estimate());
        return of(estimate.value(), estimate, confidence, IntervalMethod.WALD);
    }

    private static NpsDifference of(
            double difference, Estimate estimate, Confidence confidence, IntervalMethod method) {
        return new NpsDifference(difference, estimate.interval(confidence, method), estimate.z(), estimate.pValue());
    }
}
