package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.BenchmarkMetric;
import io.northloop.measurement.application.BenchmarkQueries;
import io.northloop.measurement.application.LoadBenchmarks;
import io.northloop.measurement.application.RemoveBenchmark;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.LargestBody;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Published figures of others beside the company's own, and the file that brings them. */
@Controller
@RequestMapping(MeasurementNavigation.BENCHMARKS)
@PreAuthorize("hasRole('HQ')")
class BenchmarkPages {

    private static final String EXAMPLE = "benchmarks-example.csv";

    private final BenchmarkQueries queries;
    private final LoadBenchmarks loadBenchmarks;
    private final RemoveBenchmark removeBenchmark;
    private final BenchmarkWords words;
    private final BenchmarkTables tables;

    BenchmarkPages(
            BenchmarkQueries queries,
            LoadBenchmarks loadBenchmarks,
            RemoveBenchmark removeBenchmark,
            BenchmarkWords words,
            BenchmarkTables tables) {
        this.queries = queries;
        this.loadBenchmarks = loadBenchmarks;
        this.removeBenchmark = removeBenchmark;
        this.words = words;
        this.tables = tables;
    }

    @GetMapping
    String list(Viewer viewer, @RequestParam(required = false) @Nullable String metric, Model model) {
        return page(viewer, BenchmarkRestController.metric(metric), model);
    }

    @GetMapping("/export")
    void export(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String metric,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        tables.figures(queries.overview(viewer, BenchmarkRestController.metric(metric)))
                .send(wanted, response);
    }

    @GetMapping("/export/zones")
    void exportZones(
            Viewer viewer, @RequestParam(required = false) @Nullable String format, HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        tables.zones(queries.overview(viewer, Optional.empty())).send(wanted, response);
    }

    /** The figures of the method (docs/method.md), ready to be loaded. */
    @GetMapping("/example")
    ResponseEntity<Resource> example() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(EXAMPLE)
                                .build()
                                .toString())
                .body(new ClassPathResource("measurement/" + EXAMPLE));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @LargestBody(2)
    String load(
            Viewer viewer,
            @RequestParam MultipartFile file,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        try {
            byte[] bytes = file.getBytes();
            BenchmarkCsv table = BenchmarkCsv.read(new ByteArrayInputStream(bytes), charset(bytes));
            LoadBenchmarks.Loaded loaded = loadBenchmarks.load(
                    new LoadBenchmarks.Command(viewer, BenchmarkCsv.AT, table.drafts(), table.unreadable()));
            Notices.show(
                    redirect, "measurement.benchmark.loaded", loaded.added(), loaded.changed(), loaded.unchanged());
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            return page(viewer, Optional.empty(), model);
        }
        return "redirect:" + MeasurementNavigation.BENCHMARKS;
    }

    @PostMapping("/{id}/remove")
    String remove(Viewer viewer, @PathVariable String id, RedirectAttributes redirect) {
        removeBenchmark.remove(new RemoveBenchmark.Command(viewer, BenchmarkRestController.id(id)));
        Notices.show(redirect, "measurement.benchmark.removed");
        return "redirect:" + MeasurementNavigation.BENCHMARKS;
    }

    private String page(Viewer viewer, Optional<BenchmarkMetric> metric, Model model) {
        Map<String, String> metrics = new LinkedHashMap<>();
        for (BenchmarkMetric each : BenchmarkMetric.values()) {
            metrics.put(each.name(), words.metric(each));
        }
        model.addAttribute("metrics", metrics);
        model.addAttribute("metric", metric.map(Enum::name).orElse(null));
        model.addAttribute("overview", queries.overview(viewer, metric));
        return "measurement/benchmarks";
    }

    /** Spreadsheets in China save GB18030 where nobody asks for UTF-8. */
    private static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException another) {
            return Charset.forName("GB18030");
        }
    }
}
