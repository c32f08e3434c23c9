package io.northloop.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TrendChart} in the units of a picture of 360 × 200, drawn on the server by {@code shared/picture :: trend},
 * so that it prints and needs no script. The ends of the axis are chosen so that all values and their intervals are in
 * it.
 *
 * @param bands intervals of neighbouring points, each as the points of a polygon
 * @param lines through the values of neighbouring points, each as the points of a line
 * @param top where the axis ends; above it stand the marks
 */
public record TrendPicture(
        List<Tick> ticks,
        List<Label> labels,
        List<String> bands,
        List<String> lines,
        List<Dot> dots,
        List<Flag> flags,
        double top) {

    private static final int LEFT = 34;
    private static final int RIGHT = 350;
    private static final int TOP = 8;
    private static final int BOTTOM = 180;

    /** Marks that overlap stand above each other in so many rows. */
    private static final int FLAG_ROWS = 4;

    private static final int FLAG_ROW = 11;

    /** More words than these run into each other. */
    private static final int MOST_LABELS = 5;

    /** Between the ends of the values, before the axis is ended on whole steps. */
    private static final int MOST_STEPS = 6;

    private static final List<Integer> NPS_STEPS = List.of(10, 20, 50);
    private static final List<Integer> INDEX_STEPS = List.of(50, 100, 200);

    public TrendPicture {
        ticks = List.copyOf(ticks);
        labels = List.copyOf(labels);
        bands = List.copyOf(bands);
        lines = List.copyOf(lines);
        dots = List.copyOf(dots);
        flags = List.copyOf(flags);
    }

    /** @param y where the value stands on the axis */
    public record Tick(double y, int value) {}

    public record Label(double x, String text) {}

    /** @param hollow too few answers for a firm figure */
    public record Dot(double x, double y, boolean hollow) {}

    /**
     * What happened meanwhile.
     *
     * @param number as in the list beneath
     * @param from where its first point stands
     * @param to where its last one stands
     * @param y of its row
     */
    public record Flag(int number, double from, double to, double y) {}

    public int left() {
        return LEFT;
    }

    public int right() {
        return RIGHT;
    }

    public int bottom() {
        return BOTTOM;
    }

    public static TrendPicture of(TrendChart chart) {
        List<TrendChart.Point> points = chart.points();
        double top = TOP + (double) FLAG_ROW * Math.min(FLAG_ROWS, chart.marks().size());
        Axis axis = Axis.of(points, chart.scale(), top);
        List<Label> labels = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        int step = Math.max(1, Math.ceilDiv(points.size() - 1, MOST_LABELS - 1));
        for (int place = 0; place < points.size(); place++) {
            TrendChart.Point point = points.get(place);
            if (place % step == 0) {
                labels.add(new Label(x(place, points.size()), point.label()));
            }
            if (point.value() != null) {
                dots.add(new Dot(x(place, points.size()), axis.y(point.value()), point.indicative()));
            }
        }
        return new TrendPicture(
                axis.ticks(), labels, bands(points, axis), lines(points, axis), dots, flags(chart), top);
    }

    /** The latest, numbered among all. */
    private static List<Flag> flags(TrendChart chart) {
        List<ChartMark> marks = chart.marks();
        int points = chart.points().size();
        List<Flag> flags = new ArrayList<>();
        for (int at = Math.max(0, marks.size() - ChartMark.MOST_DRAWN); at < marks.size(); at++) {
            flags.add(new Flag(
                    at + 1,
                    x(marks.get(at).first(), points),
                    x(marks.get(at).last(), points),
                    TOP + (double) FLAG_ROW * (flags.size() % FLAG_ROWS) + FLAG_ROW / 2.0));
        }
        return flags;
    }

    private static double x(int place, int points) {
        return points == 1 ? (LEFT + RIGHT) / 2.0 : rounded(LEFT + (double) (RIGHT - LEFT) * place / (points - 1));
    }

    /** A point alone has no neighbour to be joined with; its dot says where it is. */
    private static List<String> lines(List<TrendChart.Point> points, Axis axis) {
        List<String> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (int place = 0; place <= points.size(); place++) {
            Double value = place == points.size() ? null : points.get(place).value();
            if (value != null) {
                line.add(at(x(place, points.size()), axis.y(value)));
            } else {
                if (line.size() > 1) {
                    lines.add(String.join(" ", line));
                }
                line.clear();
            }
        }
        return lines;
    }

    private static List<String> bands(List<TrendChart.Point> points, Axis axis) {
        List<String> bands = new ArrayList<>();
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (int place = 0; place <= points.size(); place++) {
            TrendChart.@Nullable Point point = place == points.size() ? null : points.get(place);
            if (point != null && point.low() != null && point.high() != null) {
                upper.add(at(x(place, points.size()), axis.y(point.high())));
                lower.addFirst(at(x(place, points.size()), axis.y(point.low())));
            } else {
                if (upper.size() > 1) {
                    bands.add(String.join(" ", upper) + " " + String.join(" ", lower));
                }
                upper.clear();
                lower.clear();
            }
        }
        return bands;
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** The vertical one, linear from its low end at the bottom to its high end. */
    private record Axis(int low, int high, int step, double top) {

        static Axis of(List<TrendChart.Point> points, TrendChart.Scale scale, double top) {
            int least = scale == TrendChart.Scale.NPS ? -100 : 100;
            int most = scale == TrendChart.Scale.NPS ? 100 : 1000;
            OptionalDouble low = points.stream()
                    .flatMap(point -> ends(point.value(), point.low()).stream())
                    .mapToDouble(Double::doubleValue)
                    .min();
            OptionalDouble high = points.stream()
                    .flatMap(point -> ends(point.value(), point.high()).stream())
                    .mapToDouble(Double::doubleValue)
                    .max();
            double from = low.orElse(least);
            double to = high.orElse(most);
            List<Integer> steps = scale == TrendChart.Scale.NPS ? NPS_STEPS : INDEX_STEPS;
            int step = steps.stream()
                    .filter(each -> (to - from) / each <= MOST_STEPS)
                    .findFirst()
                    .orElse(steps.getLast());
            int bottom = Math.max((int) Math.floor(from / step) * step, least);
            int end = Math.min((int) Math.ceil(to / step) * step, most);
            return bottom < end ? new Axis(bottom, end, step, top) : around(bottom, step, least, most, top);
        }

        /** Room where all values are the same whole step. */
        private static Axis around(int value, int step, int least, int most, double top) {
            return new Axis(Math.max(value - step, least), Math.min(value + step, most), step, top);
        }

        private static List<Double> ends(@Nullable Double value, @Nullable Double end) {
            List<Double> ends = new ArrayList<>();
            if (value != null) {
                ends.add(value);
            }
            if (end != null) {
                ends.add(end);
            }
            return ends;
        }

        double y(double value) {
            return rounded(BOTTOM - (value - low) / (high - low) * (BOTTOM - top));
        }

        List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            for (int value = low; value <= high; value += step) {
                ticks.add(new Tick(y(value), value));
            }
            return ticks;
        }
    }
}
