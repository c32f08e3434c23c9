package io.northloop.measurement.web;

import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.RatingFigure;
import io.northloop.measurement.RatingMeasure;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Satisfaction or effort by group as a file, with how many gave each point. */
@Component
final class RatingTables {

    private final Sentences sentences;

    RatingTables(Sentences sentences) {
        this.sentences = sentences;
    }

    /** @param groupKey of the heading of the first column, below {@code measurement} */
    TableFile groups(String file, String groupKey, RatingMeasure measure, List<RatingView> rows) {
        List<String> header = Stream.concat(
                        Stream.of(
                                        groupKey,
                                        "answers",
                                        "ratings." + measure.code(),
                                        "low",
                                        "high",
                                        "ratings.mean",
                                        "ratings.favourable." + measure.code())
                                .map(key -> sentences.text("measurement." + key)),
                        measure.type().points().mapToObj(Integer::toString))
                .toList();
        return new TableFile(file, header, rows.stream().map(row -> cells(row)).toList());
    }

    private static List<@Nullable Object> cells(RatingView row) {
        RatingFigure figure = row.figure();
        MeanInterval interval = figure.interval();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.name());
        cells.add(figure.n());
        cells.add(figure.valueRounded());
        cells.add(interval == null ? null : interval.low());
        cells.add(interval == null ? null : interval.high());
        cells.add(figure.mean());
        cells.add(figure.favourable());
        List<Long> counts = figure.counts();
        figure.measure()
                .type()
                .points()
                .forEach(point -> cells.add(
                        counts == null
                                ? null
                                : counts.get(point - figure.measure().lowestPoint())));
        return cells;
    }
}
