package io.northloop.measurement.web;

import io.northloop.measurement.BenchmarkMetric;
import io.northloop.measurement.application.LoadBenchmarks;
import io.northloop.measurement.model.BenchmarkDraft;
import io.northloop.shared.Fault;
import io.northloop.shared.web.BodyLine;
import io.northloop.shared.web.CsvCells;
import io.northloop.shared.web.CsvLines;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Published figures as a table whose header names the fields. Faults point to
 * {@code /lines/<number of the line>/<column>}.
 *
 * @param drafts lines that could be read; more than may be loaded where there are more
 * @param unreadable what of the others could not
 */
record BenchmarkCsv(List<BenchmarkDraft> drafts, List<Fault> unreadable) {

    static final String AT = "/lines";

    static final List<String> NEEDED = List.of("metric", "market", "source", "model", "fromYear", "name", "value");

    static final List<String> ALLOWED = List.of(
            "segment", "scale", "channel", "toYear", "valueTo", "n", "intervalLow", "intervalHigh", "confidence");

    private static final int AT_ONCE = 500;
    private static final String METRICS = "NPS, CSI";

    static BenchmarkCsv read(InputStream source, Charset charset) throws IOException {
        List<BenchmarkDraft> drafts = new ArrayList<>();
        List<Fault> unreadable = new ArrayList<>();
        try (CsvLines<CsvCells> lines = new CsvLines<>(source, charset, NEEDED, ALLOWED, Function.identity())) {
            while (drafts.size() + unreadable.size() <= LoadBenchmarks.MOST) {
                List<BodyLine<CsvCells>> some = lines.next(AT_ONCE);
                if (some.isEmpty()) {
                    break;
                }
                some.forEach(line -> take(line, drafts, unreadable));
            }
        }
        return new BenchmarkCsv(drafts, unreadable);
    }

    private static void take(BodyLine<CsvCells> line, List<BenchmarkDraft> drafts, List<Fault> unreadable) {
        String at = AT + "/" + line.number();
        switch (line) {
            case BodyLine.Good<CsvCells>(int _, CsvCells cells) -> drafts.add(draft(at, cells, unreadable));
            case BodyLine.Bad<CsvCells>(int _, List<Fault> faults) ->
                faults.forEach(
                        fault -> unreadable.add(new Fault(at + fault.pointer(), fault.code(), fault.arguments())));
        }
    }

    private static BenchmarkDraft draft(String at, CsvCells cells, List<Fault> unreadable) {
        String name = cells.text("metric");
        Optional<BenchmarkMetric> metric = BenchmarkMetric.named(name);
        if (name != null && metric.isEmpty()) {
            unreadable.add(Fault.at(at + "/metric", "one-of", METRICS));
        }
        return BenchmarkDraft.of(
                at, metric.orElse(null), cells::text, column -> number(at, column, cells.text(column), unreadable));
    }

    /** Read here and not by the cells, whose line would be given up with the first number that is none. */
    private static @Nullable BigDecimal number(
            String at, String column, @Nullable String text, List<Fault> unreadable) {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException none) {
            unreadable.add(Fault.at(at + "/" + column, "not-a-number"));
            return null;
        }
    }
}
