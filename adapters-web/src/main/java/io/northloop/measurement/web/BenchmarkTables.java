package io.northloop.measurement.web;

import io.northloop.measurement.BenchmarkSet;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.Interval;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.application.BenchmarkQueries;
import io.northloop.measurement.application.BenchmarkTable;
import io.northloop.measurement.model.Benchmark;
import io.northloop.measurement.model.PlacedBenchmark;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Published figures as files: what a page splits by source, model, market and year stands in columns here. */
@Component
final class BenchmarkTables {

    private final Sentences sentences;
    private final BenchmarkWords words;

    BenchmarkTables(Sentences sentences, BenchmarkWords words) {
        this.sentences = sentences;
        this.words = words;
    }

    /** Every table under the other, the company's own figure first in each. */
    TableFile figures(BenchmarkQueries.Overview overview) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (BenchmarkTable table : overview.tables()) {
            rows.add(own(table));
            table.figures().forEach(figure -> rows.add(row(figure)));
        }
        return new TableFile(
                "benchmarks",
                sentences.texts(
                        "measurement.benchmark.metric",
                        "measurement.benchmark.market",
                        "measurement.benchmark.segment",
                        "measurement.benchmark.by",
                        "measurement.benchmark.model",
                        "measurement.benchmark.scale",
                        "measurement.benchmark.channel",
                        "measurement.benchmark.from-year",
                        "measurement.benchmark.to-year",
                        "measurement.benchmark.name",
                        "measurement.benchmark.value",
                        "measurement.benchmark.value-to",
                        "measurement.low",
                        "measurement.high",
                        "measurement.benchmark.confidence",
                        "measurement.benchmark.n"),
                rows);
    }

    private List<@Nullable Object> begun(BenchmarkSet set, String name) {
        return new ArrayList<>(Arrays.asList(
                words.metric(set.metric()),
                set.market(),
                set.segment(),
                set.source(),
                set.model(),
                set.scale(),
                set.channel(),
                set.fromYear(),
                set.toYear(),
                name));
    }

    private List<@Nullable Object> row(Benchmark figure) {
        Benchmark.Published interval = figure.interval();
        List<@Nullable Object> cells = begun(figure.set(), figure.name());
        cells.add(figure.low());
        cells.add(upper(figure));
        cells.add(interval == null ? null : interval.low());
        cells.add(interval == null ? null : interval.high());
        cells.add(interval == null ? null : interval.confidence());
        cells.add(figure.n());
        return cells;
    }

    private static @Nullable Object upper(Benchmark figure) {
        return figure.low().compareTo(figure.high()) == 0 ? null : figure.high();
    }

    private List<@Nullable Object> own(BenchmarkTable table) {
        List<@Nullable Object> cells = begun(table.set(), sentences.text("measurement.benchmark.own.name"));
        NpsFigure nps = table.own().nps();
        CsiFigure csi = table.own().csi();
        if (nps != null) {
            Interval interval = nps.interval();
            cells.addAll(Arrays.asList(
                    nps.npsRounded(),
                    null,
                    interval == null ? null : interval.low(),
                    interval == null ? null : interval.high(),
                    interval == null ? null : interval.confidence().level(),
                    nps.n()));
            return cells;
        }
        MeanInterval interval = csi == null ? null : csi.interval();
        cells.addAll(Arrays.asList(
                csi == null ? null : csi.indexRounded(),
                null,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                interval == null ? null : interval.confidence().level(),
                csi == null ? null : csi.n()));
        return cells;
    }

    /** Others in the quadrant, and the cuts that their zones follow from. */
    TableFile zones(BenchmarkQueries.Overview overview) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PlacedBenchmark placed : overview.placed()) {
            BenchmarkSet set = placed.nps().set();
            rows.add(Arrays.asList(
                    placed.nps().name(),
                    set.market(),
                    set.segment(),
                    set.source(),
                    words.years(set),
                    placed.nps().low(),
                    upper(placed.nps()),
                    words.years(placed.csi().set()),
                    placed.csi().low(),
                    upper(placed.csi()),
                    words.zone(placed),
                    certainty(placed.determined()),
                    overview.cuts().quadrant().npsCut(),
                    overview.cuts().quadrant().csiCut(),
                    overview.cuts().version()));
        }
        return new TableFile(
                "benchmark-zones",
                sentences.texts(
                        "measurement.benchmark.name",
                        "measurement.benchmark.market",
                        "measurement.benchmark.segment",
                        "measurement.benchmark.by",
                        "measurement.benchmark.nps-years",
                        "measurement.benchmark.metric.NPS",
                        "measurement.benchmark.nps-to",
                        "measurement.benchmark.csi-years",
                        "measurement.benchmark.metric.CSI",
                        "measurement.benchmark.csi-to",
                        "measurement.benchmark.zone",
                        "measurement.quadrant.certainty",
                        "measurement.quadrant.cuts.nps",
                        "measurement.quadrant.cuts.csi",
                        "measurement.quadrant.cuts.version-of"),
                rows);
    }

    private String certainty(@Nullable Boolean determined) {
        return sentences.text(
                determined == null
                        ? "measurement.benchmark.determined.unknown"
                        : "measurement.quadrant.determined." + determined);
    }
}
