package io.northloop.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An NPS with everything that must stand beside it. What may not be shown is {@code null}, never 0.
 *
 * @param n scored answers
 * @param scores how many gave each score
 * @param nps −100 … +100, unrounded
 * @param npsRounded one decimal, half away from zero, rounded once from the counts
 * @param interval clipped to ±100
 * @param marginOfError half the width of the interval before clipping, in points
 * @param standardError on raw counts, or linearised when weighted, in points
 * @param weights sums of weights per category when weights were asked for
 */
public record NpsFigure(
        @Nullable Long n,
        @Nullable Long promoters,
        @Nullable Long passives,
        @Nullable Long detractors,
        @Nullable ScoreCounts scores,
        @Nullable Double nps,
        @Nullable BigDecimal npsRounded,
        @Nullable Interval interval,
        @Nullable Double marginOfError,
        @Nullable Double standardError,
        @Nullable NpsLevel level,
        Display display,
        @Nullable Weights weights) {

    private static final BigDecimal NEAR = new BigDecimal("0.5");

    /**
     * Sums of weights, shown beside the counts.
     *
     * @param effectiveN (Σw)²/Σw²; {@code null} when all weights are 0
     */
    public record Weights(
            BigDecimal promoters,
            BigDecimal passives,
            BigDecimal detractors,
            @Nullable Double effectiveN) {}

    /** A figure of which nothing may be shown. */
    public static NpsFigure withheld() {
        return onlyN(null);
    }

    /** A figure of which only the number of answers may be shown. */
    public static NpsFigure onlyN(@Nullable Long n) {
        return new NpsFigure(n, null, null, null, null, null, null, null, null, null, null, Display.HIDDEN, null);
    }

    /**
     * The score as a headline shows it: a whole number, but one decimal within 0.5 of a level's cut, so that number and
     * level word never contradict each other.
     */
    public Optional<BigDecimal> headline() {
        return Optional.ofNullable(npsRounded).map(NpsFigure::headlineOf);
    }

    /** Shares of the categories, when the counts may be shown and there are any. */
    public Optional<Shares> shares() {
        if (n == null || n == 0 || promoters == null || passives == null || detractors == null) {
            return Optional.empty();
        }
        return Optional.of(Shares.of(promoters, passives, detractors));
    }

    private static BigDecimal headlineOf(BigDecimal oneDecimal) {
        boolean nearCut = Arrays.stream(NpsLevel.values())
                .filter(level -> level != NpsLevel.CRISIS)
                .anyMatch(level -> oneDecimal.subtract(level.from()).abs().compareTo(NEAR) <= 0);
        return nearCut ? oneDecimal : oneDecimal.setScale(0, RoundingMode.HALF_UP);
    }
}
