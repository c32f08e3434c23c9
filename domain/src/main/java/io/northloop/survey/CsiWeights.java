package io.northloop.survey;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores single answers by a model of the customer satisfaction index (method §5; statistics, CSI). Computed with
 * fractions and rounded once at the end, so that all eights are 800 and not 800.0000000000001.
 *
 * @param dimensions in the order of the model
 */
public record CsiWeights(List<Dimension> dimensions) {

    public CsiWeights {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * @param code such as {@code initiation}
     * @param weight above 0; only its ratio to those of the others counts
     * @param items weight of each item within the dimension, above 0, by the code of its question
     */
    public record Dimension(String code, BigDecimal weight, Map<String, BigDecimal> items) {

        public Dimension {
            items = Map.copyOf(items);
            if (weight.signum() <= 0 || items.values().stream().anyMatch(item -> item.signum() <= 0)) {
                throw new IllegalArgumentException("weights of " + code + " must be above 0");
            }
        }
    }

    /**
     * One respondent's score. Items that were not answered are left out and the rest re-weighted within the dimension;
     * there is an index from half of the dimension weight answered, renormalised.
     *
     * @param ratings 1 … 10 by the code of the question; others are ignored
     */
    public CsiScore score(Map<String, BigDecimal> ratings) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        Fraction weighted = Fraction.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal answered = BigDecimal.ZERO;
        for (Dimension dimension : dimensions) {
            all = all.add(dimension.weight());
            Optional<Fraction> points = points(dimension, ratings);
            if (points.isPresent()) {
                answered = answered.add(dimension.weight());
                weighted = weighted.plus(points.get().times(dimension.weight()));
                scores.put(dimension.code(), points.get().rounded());
            }
        }
        boolean enough = answered.signum() > 0 && answered.add(answered).compareTo(all) >= 0;
        return new CsiScore(enough ? Optional.of(weighted.over(answered).rounded()) : Optional.empty(), scores);
    }

    private static Optional<Fraction> points(Dimension dimension, Map<String, BigDecimal> ratings) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> item : dimension.items().entrySet()) {
            BigDecimal rating = ratings.get(item.getKey());
            if (rating != null) {
                sum = sum.add(CsiScore.points(rating).multiply(item.getValue()));
                weights = weights.add(item.getValue());
            }
        }
        return weights.signum() == 0 ? Optional.empty() : Optional.of(new Fraction(sum, weights));
    }

    private record Fraction(BigDecimal numerator, BigDecimal denominator) {

        static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

        Fraction plus(Fraction other) {
            return new Fraction(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Fraction times(BigDecimal factor) {
            return new Fraction(numerator.multiply(factor), denominator);
        }

        Fraction over(BigDecimal divisor) {
            return new Fraction(numerator, denominator.multiply(divisor));
        }

        BigDecimal rounded() {
            return numerator.divide(denominator, CsiScore.DECIMALS, CsiScore.ROUNDING);
        }
    }
}
