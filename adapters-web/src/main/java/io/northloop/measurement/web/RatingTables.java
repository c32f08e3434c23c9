package io.northloop.measurement.web;

import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.RatingFigure;
import io.northloop.measurement.RatingMeasure;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /** How many gave each point; empty where the counts are not shown. */
    Optional<TableFile> points(String file, RatingView view) {
        List<RatingView.Bar> bars = view.bars();
        Long n = view.figure().n();
        if (bars.isEmpty() || n == null) {
            return Optional.empty();
        }
        return Optional.of(new TableFile(
                file,
                sentences.texts(
                        "measurement.ratings.point", "measurement.answers", "measurement.everybody.answered-share"),
                bars.stream().map(bar -> cells(bar, n)).toList()));
    }

    private static List<@Nullable Object> cells(RatingView.Bar bar, long n) {
        return Arrays.asList(bar.point(), bar.count(), (double) bar.count() / n);
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
