package io.northloop.measurement.web;

import io.northloop.measurement.Zone;
import io.northloop.measurement.application.QuadrantPoint;
import io.northloop.measurement.model.ErrorEllipse;
import io.northloop.measurement.model.Quadrant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * NPS over index in the units of a picture of 360 × 320; drawn for a phone, larger elsewhere. The ends of both axes are
 * chosen so that the cuts, all points and their ellipses are in it.
 *
 * @param cutX where the index is cut
 * @param cutY where NPS is cut
 */
record QuadrantPicture(
        List<Mark> marks, double cutX, double cutY, List<Tick> indexTicks, List<Tick> npsTicks, Quadrant cuts) {

    private static final int LEFT = 40;
    private static final int RIGHT = 352;
    private static final int TOP = 8;
    private static final int BOTTOM = 286;
    private static final int STEPS = 48;
    private static final int ROOM = 6;
    private static final int INDEX_STEP = 50;
    private static final int NPS_STEP = 20;
    private static final int LEAST_INDEX = 100;
    private static final int MOST_INDEX = 1000;
    private static final int MOST_NPS = 100;

    QuadrantPicture {
        marks = List.copyOf(marks);
        indexTicks = List.copyOf(indexTicks);
        npsTicks = List.copyOf(npsTicks);
    }

    /**
     * One unit.
     *
     * @param number as in the table below
     * @param outline of its ellipse, as the points of a polygon; empty without one
     * @param path through its earlier quarters, as the points of a line; empty with fewer than two
     */
    record Mark(int number, double x, double y, Zone zone, boolean determined, String outline, String path) {}

    record Tick(double at, int value) {}

    /** With which the cuts are written. */
    public int decimals() {
        boolean whole = Stream.of(cuts.npsCut(), cuts.csiCut())
                .allMatch(cut -> cut.stripTrailingZeros().scale() <= 0);
        return whole ? 0 : 1;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return RIGHT;
    }

    public int top() {
        return TOP;
    }

    public int bottom() {
        return BOTTOM;
    }

    /** Linear from data to picture. */
    private record Scale(double low, double high, double from, double to) {

        double of(double value) {
            return Math.round((from + (value - low) / (high - low) * (to - from)) * 10) / 10.0;
        }

        List<Tick> ticks(int step) {
            List<Tick> ticks = new ArrayList<>();
            for (double value = low; value <= high; value += step) {
                ticks.add(new Tick(of(value), (int) value));
            }
            return ticks;
        }
    }

    /** @param rows in the order of their numbers; those without a zone are left out */
    static QuadrantPicture of(List<QuadrantRow> rows, Quadrant cuts) {
        List<Double> indices = new ArrayList<>(List.of(cuts.csiCut().doubleValue()));
        List<Double> scores = new ArrayList<>(List.of(cuts.npsCut().doubleValue()));
        rows.forEach(row -> {
            row.path().forEach(point -> add(point, indices, scores));
            add(row.point(), indices, scores);
            ErrorEllipse ellipse = row.point().ellipse();
            if (row.point().zone() != null && ellipse != null) {
                double wide = reach(ellipse.major(), ellipse.minor(), ellipse.angle());
                double tall = reach(ellipse.minor(), ellipse.major(), ellipse.angle());
                indices.addAll(List.of(index(row.point()) - wide, index(row.point()) + wide));
                scores.addAll(List.of(nps(row.point()) - tall, nps(row.point()) + tall));
            }
        });
        Scale x = scale(indices, INDEX_STEP, LEAST_INDEX, MOST_INDEX, LEFT, RIGHT);
        Scale y = scale(scores, NPS_STEP, -MOST_NPS, MOST_NPS, BOTTOM, TOP);
        List<Mark> marks = new ArrayList<>();
        for (QuadrantRow row : rows) {
            QuadrantPoint point = row.point();
            Zone zone = point.zone();
            if (zone != null) {
                marks.add(new Mark(
                        row.number(),
                        x.of(index(point)),
                        y.of(nps(point)),
                        zone,
                        point.determined(),
                        outline(point, x, y),
                        row.drawn() ? path(row.path(), x, y) : ""));
            }
        }
        return new QuadrantPicture(
                marks,
                x.of(cuts.csiCut().doubleValue()),
                y.of(cuts.npsCut().doubleValue()),
                x.ticks(INDEX_STEP),
                y.ticks(NPS_STEP),
                cuts);
    }

    private static void add(QuadrantPoint point, List<Double> indices, List<Double> scores) {
        if (point.zone() != null) {
            indices.add(index(point));
            scores.add(nps(point));
        }
    }

    /** How far an ellipse reaches along the axis that its half axis {@code near} makes the angle with. */
    private static double reach(double near, double far, double angle) {
        return Math.hypot(near * Math.cos(angle), far * Math.sin(angle));
    }

    /** Some room on either side, ended on whole steps within what is possible. */
    private static Scale scale(List<Double> values, int step, int least, int most, double from, double to) {
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(least);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(most);
        return new Scale(
                Math.max(Math.floor((low - ROOM) / step) * step, least),
                Math.min(Math.ceil((high + ROOM) / step) * step, most),
                from,
                to);
    }

    private static String outline(QuadrantPoint point, Scale x, Scale y) {
        ErrorEllipse ellipse = point.ellipse();
        if (ellipse == null) {
            return "";
        }
        StringBuilder outline = new StringBuilder();
        for (int step = 0; step < STEPS; step++) {
            double at = 2 * Math.PI * step / STEPS;
            double along = ellipse.major() * Math.cos(at);
            double across = ellipse.minor() * Math.sin(at);
            double cos = Math.cos(ellipse.angle());
            double sin = Math.sin(ellipse.angle());
            append(
                    outline,
                    Math.clamp(x.of(index(point) + along * cos - across * sin), LEFT, RIGHT),
                    Math.clamp(y.of(nps(point) + along * sin + across * cos), TOP, BOTTOM));
        }
        return outline.toString();
    }

    private static String path(List<QuadrantPoint> points, Scale x, Scale y) {
        List<QuadrantPoint> placed =
                points.stream().filter(point -> point.zone() != null).toList();
        StringBuilder path = new StringBuilder();
        if (placed.size() > 1) {
            placed.forEach(point -> append(path, x.of(index(point)), y.of(nps(point))));
        }
        return path.toString();
    }

    private static void append(StringBuilder points, double x, double y) {
        points.append(points.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
    }

    private static double index(QuadrantPoint point) {
        return value(point.csi().indexRounded());
    }

    private static double nps(QuadrantPoint point) {
        return value(point.nps().npsRounded());
    }

    private static double value(@Nullable BigDecimal figure) {
        if (figure == null) {
            throw new IllegalStateException("a zone without figures");
        }
        return figure.doubleValue();
    }
}
