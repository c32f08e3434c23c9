package io.northloop.shared.web;

import java.util.List;

/**
 * A sum over time against the lines from which on something is told, drawn by {@code shared/chart :: control}.
 *
 * @param valueName what is drawn
 * @param lowerName what the lower line means
 * @param upperName what the upper line means
 * @param countName what n counts, such as "answers"
 * @param points in order of time
 * @param marks what happened meanwhile, by its first point
 */
public record ControlChart(
        String valueName,
        String lowerName,
        String upperName,
        String countName,
        List<Point> points,
        List<ChartMark> marks) {

    public ControlChart {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
    }

    /**
     * @param label the day, in the reader's language
     * @param value at its end, 0 or more
     * @param lower where the lower line is
     * @param upper where the upper line is
     * @param n answers of the day
     */
    public record Point(String label, double value, double lower, double upper, long n) {}
}
