package io.northloop.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure over time with its uncertainty, drawn by {@code shared/chart :: trend}.
 *
 * @param valueName what is drawn, such as NPS
 * @param intervalName what the band means, such as "95 % interval"
 * @param countName what n counts, such as "answers"
 * @param scale what the values are
 * @param points in order of time
 * @param marks what happened meanwhile, by its first point
 */
public record TrendChart(
        String valueName,
        String intervalName,
        String countName,
        Scale scale,
        List<Point> points,
        List<ChartMark> marks) {

    public TrendChart {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
    }

    /** Without marks. */
    public TrendChart(String valueName, String intervalName, String countName, Scale scale, List<Point> points) {
        this(valueName, intervalName, countName, scale, points, List.of());
    }

    /** Of NPS. */
    public TrendChart(
            String valueName, String intervalName, String countName, List<Point> points, List<ChartMark> marks) {
        this(valueName, intervalName, countName, Scale.NPS, points, marks);
    }

    /** Of NPS, without marks. */
    public TrendChart(String valueName, String intervalName, String countName, List<Point> points) {
        this(valueName, intervalName, countName, Scale.NPS, points, List.of());
    }

    public enum Scale {
        /** −100 … +100, with a sign. */
        NPS(1),
        /** 100 … 1000. */
        INDEX(1),
        /** 0 … 100. */
        PERCENT(1),
        /** 1 … 7. */
        SEVEN(2);

        private final int decimals;

        Scale(int decimals) {
            this.decimals = decimals;
        }

        /** How many are written. */
        public int decimals() {
            return decimals;
        }
    }

    /**
     * @param label the period, in the reader's language
     * @param value {@code null} where there is nothing to show, or nothing that may be shown
     * @param low lower end of the interval
     * @param high upper end of the interval
     * @param n answers behind it; {@code null} where not even their number may be shown
     * @param indicative too few for a firm figure; drawn hollow
     */
    public record Point(
            String label,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Long n,
            boolean indicative) {

        /** Of a period without answers: it has its place, and nothing is drawn there. */
        public static Point empty(String label) {
            return new Point(label, null, null, null, 0L, false);
        }
    }
}
