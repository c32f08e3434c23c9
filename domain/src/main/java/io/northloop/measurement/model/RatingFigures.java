package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Display;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.RatingFigure;
import io.northloop.measurement.RatingMeasure;
import io.northloop.shared.WilsonInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Turns ratings into the satisfaction (CSAT) or effort (CES) that an audience may see. The figure is a mean: of 0 and
 * 100 for satisfaction, of the points themselves for effort.
 *
 * <p>Intervals: of a share Wilson's (Wilson 1927; Brown, Cai and DasGupta 2001 for why not Wald's), weighted on the
 * effective number of answers, so that answers all alike are no certainty; of a mean Student's t with n − 1. Weighted
 * figures carry the linearised standard error of statistics, Uncertainty.
 */
public final class RatingFigures {

    private final Confidence confidence;
    private final Audience audience;
    private final boolean weighted;

    public RatingFigures(Confidence confidence, Audience audience, boolean weighted) {
        this.confidence = confidence;
        this.audience = audience;
        this.weighted = weighted;
    }

    public RatingFigure of(RatingCounts counts) {
        long n = counts.n();
        boolean none = total(counts).signum() == 0;
        Display display = none ? Display.HIDDEN : Display.of(n, weighted ? effectiveN(counts) : n);
        boolean hq = audience == Audience.HQ;
        if (display == Display.HIDDEN) {
            boolean told = hq || n >= AnonymityRule.LEAST_GROUP;
            return RatingFigure.withheld(counts.measure(), told ? n : null, hq ? counts.counts() : null);
        }
        RatingMeasure measure = counts.measure();
        double value = mean(counts, measure::worth);
        Double error = standardError(counts, value);
        MeanInterval interval = interval(counts, value, error);
        return new RatingFigure(
                measure,
                n,
                counts.counts(),
                value,
                rounded(counts),
                interval == null
                        ? null
                        : interval.clipped(
                                measure.least().doubleValue(), measure.most().doubleValue()),
                error,
                mean(counts, point -> point),
                mean(counts, point -> measure.isFavourable(point) ? 1 : 0),
                weighted ? effectiveN(counts) : null,
                display);
    }

    /** A figure of which nothing may be shown, because it would single out a few. */
    public static RatingFigure hidden(RatingMeasure measure) {
        return RatingFigure.withheld(measure, null, null);
    }

    private double mean(RatingCounts counts, IntUnaryOperator worth) {
        return sum(counts, worth).doubleValue() / total(counts).doubleValue();
    }

    /** From exact sums, once. */
    private BigDecimal rounded(RatingCounts counts) {
        RatingMeasure measure = counts.measure();
        return sum(counts, measure::worth).divide(total(counts), measure.decimals(), RoundingMode.HALF_UP);
    }

    private @Nullable Double standardError(RatingCounts counts, double value) {
        long n = counts.n();
        if (!weighted && counts.measure() == RatingMeasure.CSAT) {
            return Math.sqrt(value * (RatingMeasure.CSAT.most().doubleValue() - value) / n);
        }
        if (n < 2) {
            return null;
        }
        double squares = points(counts.measure())
                .mapToDouble(point -> counts.squares(point, weighted).doubleValue()
                        * Math.pow(counts.measure().worth(point) - value, 2))
                .sum();
        return Math.sqrt(squares * n / (n - 1)) / total(counts).doubleValue();
    }

    private @Nullable MeanInterval interval(RatingCounts counts, double value, @Nullable Double error) {
        if (counts.measure() == RatingMeasure.CSAT) {
            return ofShare(value, weighted ? effectiveN(counts) : (double) counts.n());
        }
        if (error == null) {
            return null;
        }
        double tail = (1 - confidence.level().doubleValue()) / 2;
        double margin = TDistribution.of((double) counts.n() - 1).inverseSurvivalProbability(tail) * error;
        return new MeanInterval(value - margin, value + margin, confidence);
    }

    private MeanInterval ofShare(double percent, double n) {
        double whole = RatingMeasure.CSAT.most().doubleValue();
        WilsonInterval share = WilsonInterval.of(percent / whole, n, confidence.z());
        return new MeanInterval(whole * share.low(), whole * share.high(), confidence);
    }

    /** (Σw)²/Σw². */
    private double effectiveN(RatingCounts counts) {
        double total = total(counts).doubleValue();
        double squares = points(counts.measure())
                .mapToDouble(point -> counts.squares(point, true).doubleValue())
                .sum();
        return total * total / squares;
    }

    private BigDecimal sum(RatingCounts counts, IntUnaryOperator worth) {
        return points(counts.measure())
                .mapToObj(point -> counts.weight(point, weighted).multiply(BigDecimal.valueOf(worth.applyAsInt(point))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal total(RatingCounts counts) {
        return sum(counts, _ -> 1);
    }

    private static IntStream points(RatingMeasure measure) {
        return measure.type().points();
    }
}
