package io.northloop.measurement.web;

import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.MeanInterval;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return sideBySide("csi-" + quarter, List.of("unit", "region"), rows, locale, row -> {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.name());
            cells.add(row.region());
            return cells;
        });
    }

    /** Quarters beneath each other, in the same columns. */
    TableFile quarters(List<CsiView> rows, Locale locale) {
        return sideBySide("csi-by-quarter", List.of("quarter"), rows, locale, row -> {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.name());
            return cells;
        });
    }

    /** Rows may be of several models: each part has a column, empty where a row's model has it not. */
    private TableFile sideBySide(
            String file,
            List<String> firstKeys,
            List<CsiView> rows,
            Locale locale,
            Function<CsiView, List<@Nullable Object>> firstCells) {
        List<String> header = Stream.concat(
                        firstKeys.stream(), Stream.of("answers", "csi.index", "low", "high", "csi.level"))
                .map(key -> messages.getMessage("measurement." + key, null, locale))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<String> parts = new LinkedHashSet<>();
        rows.forEach(row -> parts.addAll(parts(row).keySet()));
        header.addAll(parts);
        return new TableFile(
                file,
                header,
                rows.stream()
                        .map(row -> cells(row, firstCells.apply(row), parts, locale))
                        .toList());
    }

    /** Figures of dimensions and items, by the name of their column. */
    private static Map<String, CsiFigure.Part> parts(CsiView row) {
        Map<String, CsiFigure.Part> parts = new LinkedHashMap<>();
        row.dimensions().forEach(dimension -> {
            parts.put(dimension.name(), dimension.figure());
            dimension.items().forEach(item -> parts.put(dimension.name() + " · " + item.name(), item.figure()));
        });
        return parts;
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

    private List<@Nullable Object> cells(
            CsiView row, List<@Nullable Object> first, Set<String> columns, Locale locale) {
        MeanInterval interval = row.figure().interval();
        String level = row.levelKey();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.addAll(first);
        cells.add(row.figure().n());
        cells.add(row.figure().indexRounded());
        cells.add(interval == null ? null : interval.low());
        cells.add(interval == null ? null : interval.high());
        cells.add(level == null ? null : messages.getMessage(level, null, locale));
        Map<String, CsiFigure.Part> parts = parts(row);
        columns.forEach(column -> {
            CsiFigure.Part part = parts.get(column);
            cells.add(part == null ? null : part.pointsRounded());
        });
        return cells;
    }
}
