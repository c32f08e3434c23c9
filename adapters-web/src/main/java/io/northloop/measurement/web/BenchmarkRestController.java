package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.BenchmarkId;
import io.northloop.measurement.BenchmarkMetric;
import io.northloop.measurement.application.BenchmarkQueries;
import io.northloop.measurement.application.LoadBenchmarks;
import io.northloop.measurement.application.RemoveBenchmark;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Published figures of others for other systems that see the whole company. */
@RestController
@RequestMapping("/api/v1/benchmarks")
class BenchmarkRestController {

    private static final String CSV = "text/csv";

    private final BenchmarkQueries queries;
    private final LoadBenchmarks loadBenchmarks;
    private final RemoveBenchmark removeBenchmark;

    BenchmarkRestController(BenchmarkQueries queries, LoadBenchmarks loadBenchmarks, RemoveBenchmark removeBenchmark) {
        this.queries = queries;
        this.loadBenchmarks = loadBenchmarks;
        this.removeBenchmark = removeBenchmark;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    @Operation(
            summary = "Published figures beside the company's own of the same metric and years",
            description =
                    "Scope measurements:read, of a client that sees the whole company. Each item is a table of figures by"
                            + " one source, model, market and year; what stands in two tables is not to be compared,"
                            + " averaged or ranked. metric: NPS or CSI. zones: whoever has both figures by one source.")
    BenchmarksJson list(Viewer viewer, @RequestParam(required = false) @Nullable String metric) {
        return BenchmarksJson.of(queries.overview(viewer, metric(metric)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_measurements:write')")
    @Operation(summary = "Loads published figures, all or none; what a source said before of the same is replaced")
    LoadBenchmarks.Loaded load(Viewer viewer, @RequestBody BenchmarkRequest request) {
        return loadBenchmarks.load(
                new LoadBenchmarks.Command(viewer, BenchmarkRequest.AT, request.drafts(), request.unreadable()));
    }

    /**
     * The same as a table whose header names the fields, in UTF-8 unless the content type names another character set.
     * Faults point to the line and the column.
     */
    @PostMapping(consumes = CSV)
    @PreAuthorize("hasAuthority('SCOPE_measurements:write')")
    LoadBenchmarks.Loaded loadTable(
            InputStream body, @RequestHeader(name = "Content-Type", defaultValue = CSV) MediaType type, Viewer viewer)
            throws IOException {
        BenchmarkCsv table = BenchmarkCsv.read(body, charset(type.getCharset()));
        return loadBenchmarks.load(
                new LoadBenchmarks.Command(viewer, BenchmarkCsv.AT, table.drafts(), table.unreadable()));
    }

    /** Lines end by a line feed, which UTF-16 and UTF-32 write in several bytes. */
    private static Charset charset(@Nullable Charset named) {
        if (named != null && (named.name().startsWith("UTF-16") || named.name().startsWith("UTF-32"))) {
            throw DomainError.of(DomainError.Kind.MALFORMED, "charset-not-taken", named.name());
        }
        return named == null ? StandardCharsets.UTF_8 : named;
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_measurements:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a published figure away")
    void remove(Viewer viewer, @PathVariable String id) {
        viewer.requireCompanyWide();
        removeBenchmark.remove(new RemoveBenchmark.Command(viewer, id(id)));
    }

    static BenchmarkId id(String text) {
        return BenchmarkId.parse(text).orElseThrow(() -> DomainError.notFound("benchmark-unknown"));
    }

    static Optional<BenchmarkMetric> metric(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(BenchmarkMetric.named(text)
                .orElseThrow(() -> DomainError.withFaults(
                        DomainError.Kind.MALFORMED, "malformed", List.of(Fault.at("metric", "one-of", "NPS, CSI")))));
    }
}
