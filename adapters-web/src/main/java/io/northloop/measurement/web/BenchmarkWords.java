package io.northloop.measurement.web;

import io.northloop.measurement.BenchmarkMetric;
import io.northloop.measurement.BenchmarkSet;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.Interval;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.application.BenchmarkTable;
import io.northloop.measurement.model.Benchmark;
import io.northloop.measurement.model.PlacedBenchmark;
import io.northloop.measurement.model.Quadrant;
import io.northloop.shared.Fault;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Sentences;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts published figures into words; templates ask it as {@code @benchmarkWords}. */
@Component("benchmarkWords")
class BenchmarkWords {

    private static final Pattern PLACE = Pattern.compile(BenchmarkCsv.AT + "/(\\d+)(?:/(\\w+))?");

    private final Sentences sentences;
    private final Formats formats;

    BenchmarkWords(Sentences sentences, Formats formats) {
        this.sentences = sentences;
        this.formats = formats;
    }

    public String metric(BenchmarkMetric metric) {
        return sentences.text("measurement.benchmark.metric." + metric);
    }

    /** 2024, or 2023–2024. */
    public String years(BenchmarkSet set) {
        return set.fromYear() == set.toYear() ? "" + set.fromYear() : set.fromYear() + "–" + set.toYear();
    }

    /** "NPS · China · 2023–2024". */
    public String title(BenchmarkSet set) {
        return parts(metric(set.metric()), set.market(), set.segment(), years(set));
    }

    /** Model, scale and channel, as far as they were published. */
    public String model(BenchmarkSet set) {
        return parts(set.model(), set.scale(), set.channel());
    }

    public String value(Benchmark figure) {
        BenchmarkMetric metric = figure.set().metric();
        String low = number(metric, figure.low());
        return figure.low().compareTo(figure.high()) == 0 ? low : low + " … " + number(metric, figure.high());
    }

    /** With its confidence where that was published; a dash where no interval was. */
    public String interval(Benchmark figure) {
        Benchmark.Published interval = figure.interval();
        if (interval == null) {
            return "–";
        }
        BenchmarkMetric metric = figure.set().metric();
        String ends = number(metric, interval.low()) + " … " + number(metric, interval.high());
        return interval.confidence() == null
                ? ends
                : sentences.text(
                        "measurement.benchmark.interval-at",
                        ends,
                        formats.percent(
                                interval.confidence(), interval.confidence().scale() > 2 ? 1 : 0));
    }

    /** The company's own figure with its interval and n, or that there is none. */
    public String own(BenchmarkTable.Own own) {
        NpsFigure nps = own.nps();
        CsiFigure csi = own.csi();
        if (nps != null) {
            Interval interval = nps.interval();
            return interval == null
                    ? few(nps.n())
                    : sentences.text(
                            "measurement.benchmark.own.nps",
                            formats.signed(nps.npsRounded(), 1),
                            formats.signed(interval.low(), 1),
                            formats.signed(interval.high(), 1),
                            formats.count(nps.n()));
        }
        MeanInterval interval = csi == null ? null : csi.interval();
        return csi == null || interval == null
                ? few(csi == null ? null : csi.n())
                : sentences.text(
                        "measurement.benchmark.own.csi",
                        formats.number(csi.indexRounded(), 1),
                        formats.number(interval.low(), 1),
                        formats.number(interval.high(), 1),
                        formats.count(csi.n()),
                        csi.model());
    }

    private String few(@Nullable Long n) {
        return n == null || n == 0
                ? sentences.text("measurement.benchmark.own.none")
                : sentences.text("measurement.benchmark.own.few", formats.count(n));
    }

    /** "Line 4, value: Must be between −100 and 100." */
    public String fault(Fault fault) {
        Matcher place = PLACE.matcher(fault.pointer());
        String what = sentences.fault(fault);
        if (!place.matches()) {
            return what;
        }
        return place.group(2) == null
                ? sentences.text("measurement.benchmark.fault.line", place.group(1), what)
                : sentences.text("measurement.benchmark.fault.column", place.group(1), place.group(2), what);
    }

    /** The zone, or that a published range spans several. */
    public String zone(PlacedBenchmark placed) {
        return sentences.text("measurement.benchmark.zone."
                + (placed.zone() == null ? "several" : placed.zone().name()));
    }

    /** Whom the quadrant places, and where it is cut. */
    public String how(Quadrant quadrant) {
        return sentences.text(
                "measurement.benchmark.zones.how",
                number(BenchmarkMetric.NPS, quadrant.npsCut()),
                number(BenchmarkMetric.CSI, quadrant.csiCut()));
    }

    private String number(BenchmarkMetric metric, BigDecimal value) {
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        return switch (metric) {
            case NPS -> formats.signed(value, decimals);
            case CSI -> formats.number(value, decimals);
        };
    }

    private static String parts(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** The columns of a table to be loaded. */
    public List<String> columns() {
        return Stream.concat(BenchmarkCsv.NEEDED.stream(), BenchmarkCsv.ALLOWED.stream())
                .toList();
    }
}
