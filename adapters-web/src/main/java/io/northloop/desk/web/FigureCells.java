package io.northloop.desk.web;

import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsFigure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure in a row of a file: answers, NPS and the ends of its interval. */
final class FigureCells {

    /** Keys of their headings. */
    static final List<String> HEADINGS = List.of("desk.answers", "desk.nps", "measurement.low", "measurement.high");

    private FigureCells() {}

    static List<@Nullable Object> of(NpsFigure figure) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(figure.n());
        cells.add(figure.npsRounded());
        cells.addAll(ends(figure.interval()));
        return cells;
    }

    static List<@Nullable Object> ends(@Nullable Interval interval) {
        return interval == null ? Arrays.asList(null, null) : Arrays.asList(interval.low(), interval.high());
    }
}
