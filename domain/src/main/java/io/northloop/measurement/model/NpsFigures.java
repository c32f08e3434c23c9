package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Display;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsLevel;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Turns counted answers into the figure that an audience may see (statistics, Display; method §9). */
public final class NpsFigures {

    /** Points beyond which no NPS lies. */
    public static final double LIMIT = 100;

    private final Confidence confidence;
    private final IntervalMethod method;
    private final Audience audience;

    public NpsFigures(Confidence confidence, IntervalMethod method, Audience audience) {
        this.confidence = confidence;
        this.method = method;
        this.audience = audience;
    }

    /** The figure for a group that no suppression hides; groups below HQ of fewer than 5 are withheld all the same. */
    public NpsFigure of(Tally tally) {
        long n = tally.n();
        if (audience == Audience.BELOW_HQ) {
            if (n < AnonymityRule.LEAST_GROUP) {
                return NpsFigure.withheld();
            }
            if (n < Display.LEAST_INDICATIVE) {
                return NpsFigure.onlyN(n);
            }
        }
        NpsCounts counts = tally.counts();
        WeightedNps weighted = tally.weighted().orElse(null);
        Display display = weighted == null ? Display.of(n) : Display.of(n, weighted.effectiveN());
        if (display == Display.HIDDEN || (tally.weights().isPresent() && weighted == null)) {
            return figure(tally, counts, null, Display.HIDDEN, weights(weighted));
        }
        return weighted == null
                ? figure(tally, counts, unweighted(counts), display, null)
                : figure(tally, counts, weighted(weighted), display, weights(weighted));
    }

    private record Value(double nps, BigDecimal rounded, Interval unclipped, double standardError) {}

    private Value unweighted(NpsCounts counts) {
        return new Value(
                counts.nps(),
                counts.npsRounded(1),
                NpsUncertainty.interval(counts, confidence, method),
                counts.standardError());
    }

    private Value weighted(WeightedNps weighted) {
        return new Value(
                weighted.nps(),
                weighted.npsRounded(1),
                weighted.estimate().interval(confidence, IntervalMethod.WALD),
                weighted.standardError());
    }

    private static NpsFigure.@Nullable Weights weights(@Nullable WeightedNps weighted) {
        return weighted == null
                ? null
                : new NpsFigure.Weights(
                        weighted.promoters().sum(),
                        weighted.passives().sum(),
                        weighted.detractors().sum(),
                        weighted.effectiveN());
    }

    private static NpsFigure figure(
            Tally tally,
            NpsCounts counts,
            @Nullable Value value,
            Display display,
            NpsFigure.@Nullable Weights weights) {
        return new NpsFigure(
                counts.n(),
                counts.promoters(),
                counts.passives(),
                counts.detractors(),
                tally.scores(),
                value == null ? null : value.nps(),
                value == null ? null : value.rounded(),
                value == null ? null : value.unclipped().clipped(LIMIT),
                value == null ? null : value.unclipped().halfWidth(),
                value == null ? null : value.standardError(),
                value == null ? null : NpsLevel.of(value.rounded()),
                display,
                weights);
    }
}
