package io.northloop.measurement.model;

import io.northloop.measurement.BenchmarkMetric;
import io.northloop.measurement.Zone;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose NPS and index one source published of the same market, in years that both share, laid into the
 * quadrant (method §6). Figures of two sources make no point.
 *
 * @param zone {@code null} where a published range spans a cut
 * @param determined whether the published intervals lie in one zone; {@code null} where one of them was not published
 */
public record PlacedBenchmark(
        Benchmark nps,
        Benchmark csi,
        @Nullable Zone zone,
        @Nullable Boolean determined) {

    /** By market, source and name. */
    public static List<PlacedBenchmark> of(List<Benchmark> published, Quadrant quadrant) {
        return published.stream()
                .filter(each -> each.set().metric() == BenchmarkMetric.NPS)
                .flatMap(nps -> published.stream()
                        .filter(csi -> csi.set().metric() == BenchmarkMetric.CSI)
                        .filter(csi -> csi.name().equals(nps.name()))
                        .filter(csi -> csi.set().speaksOfTheSameAs(nps.set()))
                        .map(csi -> placed(nps, csi, quadrant)))
                .sorted(Comparator.comparing(
                                (PlacedBenchmark each) -> each.nps.set().market())
                        .thenComparing(each -> each.nps.set().source())
                        .thenComparing(each -> each.nps.name())
                        .thenComparing(each -> each.nps.set().toYear(), Comparator.reverseOrder())
                        .thenComparing(each -> each.csi.set().toYear(), Comparator.reverseOrder()))
                .toList();
    }

    private static PlacedBenchmark placed(Benchmark nps, Benchmark csi, Quadrant quadrant) {
        Optional<Zone> zone = zone(quadrant, nps.low(), nps.high(), csi.low(), csi.high());
        Benchmark.Published ofNps = nps.interval();
        Benchmark.Published ofCsi = csi.interval();
        if (ofNps == null || ofCsi == null) {
            return new PlacedBenchmark(nps, csi, zone.orElse(null), null);
        }
        boolean determined = zone(quadrant, ofNps.low(), ofNps.high(), ofCsi.low(), ofCsi.high())
                .isPresent();
        return new PlacedBenchmark(nps, csi, zone.orElse(null), determined);
    }

    /** The zone of all four corners; empty where they lie in several. */
    private static Optional<Zone> zone(
            Quadrant quadrant, BigDecimal lowNps, BigDecimal highNps, BigDecimal lowCsi, BigDecimal highCsi) {
        Set<Zone> corners = Stream.of(
                        quadrant.zone(lowNps, lowCsi),
                        quadrant.zone(lowNps, highCsi),
                        quadrant.zone(highNps, lowCsi),
                        quadrant.zone(highNps, highCsi))
                .collect(Collectors.toSet());
        return corners.size() == 1 ? corners.stream().findFirst() : Optional.empty();
    }
}
