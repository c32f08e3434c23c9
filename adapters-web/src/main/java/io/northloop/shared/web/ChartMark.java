package io.northloop.shared.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened while a figure was watched: drawn over the points of a chart with its number, told with its
 * words beneath.
 *
 * @param title what it was, in a few words
 * @param detail what kind of thing, when and where, in the reader's language
 * @param first place of the first point that it has days in common with, counted from 0
 * @param last place of the last such point
 */
public record ChartMark(String title, String detail, int first, int last) {

    /** The latest of a chart are drawn, so that its plot stays the larger part; the list beneath names all. */
    static final int MOST_DRAWN = 12;

    /** The days that a point of a chart stands for, both included. */
    public record Days(LocalDate first, LocalDate last) {}

    /**
     * What happened, before it is laid over a chart.
     *
     * @param to last day, included; {@code null} while it lasts
     */
    public record Happening(
            String title,
            String detail,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * Lays happenings over points. What lies between two points stands at the later one; what lies before the first or
     * after the last is none of this chart's.
     *
     * @param points in order of time
     */
    public static List<ChartMark> over(List<Days> points, List<Happening> happenings) {
        List<ChartMark> marks = new ArrayList<>();
        for (Happening happening : happenings) {
            LocalDate to = happening.to();
            int first = 0;
            while (first < points.size() && points.get(first).last().isBefore(happening.from())) {
                first++;
            }
            int last = points.size() - 1;
            while (to != null && last >= 0 && points.get(last).first().isAfter(to)) {
                last--;
            }
            if (first < points.size() && last >= 0) {
                marks.add(new ChartMark(happening.title(), happening.detail(), first, Math.max(first, last)));
            }
        }
        return marks;
    }
}
