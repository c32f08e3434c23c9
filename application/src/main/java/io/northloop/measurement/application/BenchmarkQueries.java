package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.BenchmarkMetric;
import io.northloop.measurement.BenchmarkSet;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.CsiItem;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.model.Benchmark;
import io.northloop.measurement.model.PlacedBenchmark;
import io.northloop.measurement.model.QuadrantCuts;
import io.northloop.measurement.port.Benchmarks;
import io.northloop.measurement.port.QuadrantCutsRegister;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.shared.DomainError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Published figures, a table for each source, model, market and year, with the company's own beside each table. */
@Component
@Transactional(readOnly = true)
public class BenchmarkQueries {

    private final Benchmarks benchmarks;
    private final Measurements measurements;
    private final CsiQueries indices;
    private final OrganisationDirectory organisation;
    private final QuadrantCutsRegister cuts;
    private final Clock clock;

    BenchmarkQueries(
            Benchmarks benchmarks,
            Measurements measurements,
            CsiQueries indices,
            OrganisationDirectory organisation,
            QuadrantCutsRegister cuts,
            Clock clock) {
        this.benchmarks = benchmarks;
        this.measurements = measurements;
        this.indices = indices;
        this.organisation = organisation;
        this.cuts = cuts;
        this.clock = clock;
    }

    /**
     * All of it.
     *
     * @param placed whoever has both figures by one source
     * @param cuts of the quadrant that they are placed in
     */
    public record Overview(List<BenchmarkTable> tables, List<PlacedBenchmark> placed, QuadrantCuts cuts) {

        public Overview {
            tables = List.copyOf(tables);
            placed = List.copyOf(placed);
        }
    }

    private record Span(BenchmarkMetric metric, int fromYear, int toYear) {}

    /**
     * @param metric only its tables
     * @throws DomainError FORBIDDEN for everybody who does not see the whole company
     */
    public Overview overview(Viewer viewer, Optional<BenchmarkMetric> metric) {
        viewer.requireCompanyWide();
        viewer.requireFigures();
        List<Benchmark> published = benchmarks.all();
        Map<BenchmarkSet, List<Benchmark>> sets = new TreeMap<>(BenchmarkSet.ORDER);
        published.stream()
                .filter(each -> metric.isEmpty() || metric.get() == each.set().metric())
                .forEach(each ->
                        sets.computeIfAbsent(each.set(), _ -> new ArrayList<>()).add(each));
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisation.companyZone());
        Map<Span, BenchmarkTable.Own> own = new HashMap<>();
        List<BenchmarkTable> tables = new ArrayList<>();
        sets.forEach((set, figures) -> tables.add(new BenchmarkTable(
                set,
                figures.stream()
                        .sorted(Comparator.comparing(Benchmark::high)
                                .thenComparing(Benchmark::low)
                                .reversed()
                                .thenComparing(Benchmark::name))
                        .toList(),
                own.computeIfAbsent(
                        new Span(set.metric(), set.fromYear(), set.toYear()), span -> own(span, today, viewer)))));
        QuadrantCuts current = cuts.current();
        return new Overview(tables, PlacedBenchmark.of(published, current.quadrant()), current);
    }

    private BenchmarkTable.Own own(Span span, LocalDate today, Viewer viewer) {
        LocalDate from = LocalDate.of(span.fromYear(), 1, 1);
        LocalDate end = LocalDate.of(span.toYear(), 12, 31);
        LocalDate to = end.isAfter(today) ? today : end;
        MeasurementFilter filter = MeasurementFilter.EVERYTHING.between(Optional.of(from), Optional.of(to));
        return switch (span.metric()) {
            case NPS ->
                new BenchmarkTable.Own(
                        from,
                        to,
                        measurements
                                .figures(NpsRequest.usual(filter, List.of()), viewer)
                                .getFirst()
                                .figure(),
                        null);
            case CSI ->
                new BenchmarkTable.Own(from, to, null, index(filter, viewer).orElse(null));
        };
    }

    private Optional<CsiFigure> index(MeasurementFilter filter, Viewer viewer) {
        return indices.csi(new CsiQueries.Request(filter, List.of(), Confidence.P95), viewer).stream()
                .findFirst()
                .map(CsiItem::figure);
    }
}
