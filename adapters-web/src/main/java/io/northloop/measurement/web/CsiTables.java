package io.northloop.measurement.web;

import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.MeanInterval;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tables of the index as files. */
@Component
final class CsiTables {

    private final MessageSource messages;

    CsiTables(MessageSource messages) {
        this.messages = messages;
    }

    /** Units side by side, dimensions and items in columns of their own. */
    TableFile units(Quarter quarter, List<CsiView> rows, Locale locale) {
        List<String> header = new ArrayList<>();
        for (String key : List.of("unit", "region", "answers", "csi.index", "low", "high", "csi.level")) {
            header.add(messages.getMessage("measurement." + key, null, locale));
        }
        if (!rows.isEmpty()) {
            rows.getFirst().dimensions().forEach(dimension -> {
                header.add(dimension.name());
                dimension.items().forEach(item -> header.add(dimension.name() + " · " + item.name()));
            });
        }
        return new TableFile(
                "csi-" + quarter,
                header,
                rows.stream().map(row -> cells(row, locale)).toList());
    }

    /** What one index is made of, a row for each dimension and each item. */
    TableFile parts(Quarter quarter, CsiView view, Locale locale) {
        List<String> header = Stream.of(
                        "csi.dimension", "csi.item", "csi.weight", "csi.points", "low", "high", "answers")
                .map(key -> messages.getMessage("measurement." + key, null, locale))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        view.dimensions().forEach(dimension -> {
            rows.add(part(dimension.name(), null, dimension.weight(), dimension.figure()));
            dimension.items().forEach(item -> rows.add(part(dimension.name(), item.name(), null, item.figure())));
        });
        return new TableFile("csi-parts-" + quarter, header, rows);
    }

    private static List<@Nullable Object> part(
            String dimension, @Nullable String item, @Nullable Number weight, CsiFigure.Part figure) {
        MeanInterval interval = figure.interval();
        return Arrays.asList(
                dimension,
                item,
                weight,
                figure.pointsRounded(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                figure.n());
    }

    private List<@Nullable Object> cells(CsiView row, Locale locale) {
        MeanInterval interval = row.figure().interval();
        String level = row.levelKey();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.name());
        cells.add(row.region());
        cells.add(row.figure().n());
        cells.add(row.figure().indexRounded());
        cells.add(interval == null ? null : interval.low());
        cells.add(interval == null ? null : interval.high());
        cells.add(level == null ? null : messages.getMessage(level, null, locale));
        row.dimensions().forEach(dimension -> {
            cells.add(dimension.figure().pointsRounded());
            dimension.items().forEach(item -> cells.add(item.figure().pointsRounded()));
        });
        return cells;
    }
}
