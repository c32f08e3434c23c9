package io.northloop.measurement.model;

import io.northloop.measurement.RatingMeasure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How often each point of a scale was given, and with what weight.
 *
 * @param points from the lowest of the scale on
 */
public record RatingCounts(RatingMeasure measure, List<Point> points) {

    public RatingCounts {
        points = List.copyOf(points);
        if (points.size() != size(measure)) {
            throw new IllegalArgumentException(measure + " with " + points.size() + " points");
        }
    }

    /**
     * One point of the scale.
     *
     * @param n answers that gave it
     * @param weights theirs; those of nobody where only a figure without weights is asked for
     */
    public record Point(long n, CategoryWeights weights) {

        Point plus(Point other) {
            return new Point(n + other.n, weights.plus(other.weights));
        }
    }

    public RatingCounts plus(RatingCounts other) {
        List<Point> sums = new ArrayList<>();
        for (int place = 0; place < points.size(); place++) {
            sums.add(points.get(place).plus(other.points.get(place)));
        }
        return new RatingCounts(measure, sums);
    }

    public long n() {
        return points.stream().mapToLong(Point::n).sum();
    }

    public List<Long> counts() {
        return points.stream().map(Point::n).toList();
    }

    /** Σw of answers of a point; each answer weighs 1 unless the figure is a weighted one. */
    BigDecimal weight(int point, boolean weighted) {
        Point given = points.get(point - measure.lowestPoint());
        return weighted ? given.weights().sum() : BigDecimal.valueOf(given.n());
    }

    /** Σw² of answers of a point. */
    BigDecimal squares(int point, boolean weighted) {
        Point given = points.get(point - measure.lowestPoint());
        return weighted ? given.weights().squares() : BigDecimal.valueOf(given.n());
    }

    private static int size(RatingMeasure measure) {
        return measure.highestPoint() - measure.lowestPoint() + 1;
    }
}
