package io.northloop.demo;

import io.northloop.access.Viewer;
import io.northloop.measurement.BenchmarkMetric;
import io.northloop.measurement.application.LoadBenchmarks;
import io.northloop.measurement.model.BenchmarkDraft;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.web.BodyLine;
import io.northloop.shared.web.CsvCells;
import io.northloop.shared.web.CsvLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The figures of the method (§4, §5), from the very file that the page offers as an example, and some of a panel that
 * is invented, and says so, to show what a publisher with samples and intervals looks like.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoBenchmarks {

    private static final Viewer HQ = new Viewer.Machine("demo", Set.of(), new UnitScope.Everything());
    private static final List<String> NEEDED =
            List.of("metric", "market", "source", "model", "fromYear", "name", "value");
    private static final List<String> ALLOWED = List.of("scale", "channel", "toYear", "valueTo");
    private static final int AT_MOST = 500;

    private final LoadBenchmarks loadBenchmarks;

    DemoBenchmarks(LoadBenchmarks loadBenchmarks) {
        this.loadBenchmarks = loadBenchmarks;
    }

    void load() {
        List<BenchmarkDraft> drafts = new ArrayList<>(ofTheMethod());
        drafts.add(invented("星驰 Xingchi", "47", 1840, "43.6", "50.3"));
        drafts.add(invented("云途 Yuntu", "33", 960, "28.1", "37.8"));
        drafts.add(invented("海岭 Hailing", "24.5", 412, "16.8", "32.0"));
        loadBenchmarks.load(new LoadBenchmarks.Command(HQ, "/figures", drafts, List.of()));
    }

    private static List<BenchmarkDraft> ofTheMethod() {
        try (InputStream file = new ClassPathResource("measurement/benchmarks-example.csv").getInputStream();
                CsvLines<CsvCells> lines =
                        new CsvLines<>(file, StandardCharsets.UTF_8, NEEDED, ALLOWED, Function.identity())) {
            List<BenchmarkDraft> drafts = new ArrayList<>();
            for (BodyLine<CsvCells> line : lines.next(AT_MOST)) {
                switch (line) {
                    case BodyLine.Good<CsvCells>(int number, CsvCells cells) ->
                        drafts.add(BenchmarkDraft.of(
                                "/lines/" + number,
                                BenchmarkMetric.named(cells.text("metric")).orElse(null),
                                cells::text,
                                cells::number));
                    case BodyLine.Bad<CsvCells> bad -> throw new IllegalStateException("unreadable: " + bad);
                }
            }
            return drafts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BenchmarkDraft invented(String name, String nps, int n, String low, String high) {
        return new BenchmarkDraft(
                "/" + name,
                BenchmarkMetric.NPS,
                "中国新能源汽车售后 China, after-sales of new-energy vehicles",
                null,
                "演示数据，纯属虚构 Demonstration panel, invented",
                "净推荐值 0–10 Net Promoter Score, 0–10",
                "−100 … +100",
                "短信 Text message",
                BigDecimal.valueOf(2025),
                null,
                name,
                new BigDecimal(nps),
                null,
                BigDecimal.valueOf(n),
                new BigDecimal(low),
                new BigDecimal(high),
                new BigDecimal("0.95"));
    }
}
