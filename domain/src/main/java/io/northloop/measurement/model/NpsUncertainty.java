package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;

/** Interval and test of one NPS from its counts. */
public final class NpsUncertainty {

    private NpsUncertainty() {}

    /** The interval, not clipped; n must not be 0. */
    public static Interval interval(NpsCounts counts, Confidence confidence, IntervalMethod method) {
        return switch (method) {
            case ADJUSTED_WALD -> Estimate.adjusted(counts).interval(confidence, method);
            case WALD -> Estimate.raw(counts).interval(confidence, method);
            case SCORE -> ScoreInterval.of(counts, confidence);
        };
    }
}
