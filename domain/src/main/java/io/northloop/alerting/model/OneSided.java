package io.northloop.alerting.model;

import io.northloop.measurement.Baseline;
import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsFigure;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** One-sided tests of a figure against a fixed value and against a baseline. */
final class OneSided {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double LIMIT = 100;

    private OneSided() {}

    /**
     * By the standard error that its interval was made of: how probable so low an NPS or a lower one is where the true
     * one is {@code value}.
     *
     * @param figure with an interval
     */
    static double below(NpsFigure figure, double value) {
        Interval interval = Objects.requireNonNull(figure.interval());
        double margin = Objects.requireNonNull(figure.marginOfError());
        // The interval is clipped to what is possible, its margin is not: one of its ends is where it was.
        double centre = interval.high() < LIMIT ? interval.high() - margin : interval.low() + margin;
        double error = margin / interval.confidence().z();
        return error == 0 ? (centre < value ? 0 : 1) : NORMAL.survivalProbability((value - centre) / error);
    }

    /**
     * How probable so low an NPS or a lower one is where nothing has changed.
     *
     * @param figure with a score
     */
    static double fall(NpsFigure figure, Baseline baseline) {
        double ofAnswers = LIMIT * Math.sqrt(baseline.variance() / Objects.requireNonNull(figure.n()));
        double z =
                (baseline.nps() - Objects.requireNonNull(figure.nps())) / Math.hypot(ofAnswers, baseline.deviation());
        return NORMAL.survivalProbability(z);
    }
}
