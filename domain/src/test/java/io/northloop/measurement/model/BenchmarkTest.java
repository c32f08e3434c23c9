package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.measurement.BenchmarkId;
import io.northloop.measurement.BenchmarkMetric;
import io.northloop.measurement.BenchmarkSet;
import io.northloop.measurement.Zone;
import io.northloop.shared.Fault;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be loaded, and who stands in the quadrant by it. */
final class BenchmarkTest {

    private static final int THIS_YEAR = 2026;

    private static BenchmarkDraft draft(String... cells) {
        Map<String, String> row = new HashMap<>(Map.of(
                "metric",
                "NPS",
                "market",
                "NEV",
                "source",
                "Trade",
                "model",
                "0–10",
                "fromYear",
                "2024",
                "name",
                "NIO",
                "value",
                "62"));
        for (String cell : cells) {
            String[] parts = cell.split("=", -1);
            row.put(parts[0], parts[1]);
        }
        return BenchmarkDraft.of(
                "/lines/2",
                BenchmarkMetric.named(row.get("metric")).orElse(null),
                column -> text(row.get(column)),
                column -> text(row.get(column)) == null ? null : new BigDecimal(row.get(column)));
    }

    private static @Nullable String text(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? null : cell;
    }

    private static List<String> faults(BenchmarkDraft draft) {
        return draft.faults(THIS_YEAR).found().stream()
                .map((Fault fault) -> fault.pointer().substring("/lines/2/".length()) + " " + fault.code())
                .toList();
    }

    @Test
    void source_year_and_model_are_needed() {
        assertThat(faults(draft())).isEmpty();
        assertThat(faults(draft("source=", "fromYear=", "model= ", "market=", "name=", "value=", "metric=eNPS")))
                .containsExactlyInAnyOrder(
                        "metric required",
                        "market required",
                        "source required",
                        "model required",
                        "name required",
                        "fromYear required",
                        "value required");
    }

    @Test
    void figures_keep_to_their_scale_and_years_to_what_is_over_or_running() {
        assertThat(faults(draft("value=100.5"))).containsExactly("value out-of-range");
        assertThat(faults(draft("metric=CSI", "value=872"))).isEmpty();
        assertThat(faults(draft("metric=CSI", "value=1001"))).containsExactly("value out-of-range");
        assertThat(faults(draft("value=62.123"))).containsExactly("value too-many-decimals");
        assertThat(faults(draft("value=1E9999999"))).containsExactly("value too-many-decimals");
        assertThat(faults(draft("fromYear=2027"))).containsExactly("fromYear out-of-range");
        assertThat(faults(draft("fromYear=2024.5"))).containsExactly("fromYear too-many-decimals");
        assertThat(faults(draft("toYear=2023"))).containsExactly("toYear out-of-range");
        assertThat(faults(draft("value=30", "valueTo=10"))).containsExactly("valueTo out-of-range");
        assertThat(faults(draft("n=0"))).containsExactly("n out-of-range");
    }

    @Test
    void a_published_interval_has_both_ends_around_its_figure() {
        assertThat(faults(draft("intervalLow=58", "intervalHigh=66", "confidence=0.95")))
                .isEmpty();
        assertThat(faults(draft("intervalLow=58"))).containsExactly("intervalHigh required");
        assertThat(faults(draft("confidence=0.95"))).containsExactly("intervalLow required");
        assertThat(faults(draft("intervalLow=63", "intervalHigh=61")))
                .containsExactly("intervalLow out-of-range", "intervalHigh out-of-range");
        assertThat(faults(draft("intervalLow=58", "intervalHigh=66", "confidence=95")))
                .containsExactly("confidence out-of-range");
        assertThat(faults(draft("value=10", "valueTo=30", "intervalLow=8", "intervalHigh=25")))
                .containsExactly("intervalHigh out-of-range");
    }

    /** Seed facts: issue 5, "What must be seen" 5; method §4, §5 and §6. */
    @Test
    void nio_li_auto_xpeng_and_tesla_stand_in_the_zone_of_dreams() {
        List<PlacedBenchmark> placed = PlacedBenchmark.of(
                List.of(
                        nps("NIO", "62"),
                        nps("Li Auto", "58"),
                        nps("XPeng", "41"),
                        nps("Tesla", "38"),
                        csi("NIO", "872"),
                        csi("Li Auto", "861"),
                        csi("XPeng", "818"),
                        csi("Tesla", "826"),
                        csi("BYD", "782")),
                Quadrant.USUAL);
        assertThat(placed).extracting(each -> each.nps().name()).containsExactly("Li Auto", "NIO", "Tesla", "XPeng");
        assertThat(placed).extracting(PlacedBenchmark::zone).containsOnly(Zone.DREAM);
        assertThat(placed).extracting(PlacedBenchmark::determined).containsOnlyNulls();
    }

    @Test
    void a_range_across_a_cut_has_no_zone_and_intervals_say_whether_it_is_determined() {
        assertThat(zone(range(nps("Makers", "10"), "30"), range(csi("Makers", "700"), "749")))
                .isNull();
        assertThat(zone(range(nps("Makers", "10"), "29"), range(csi("Makers", "700"), "749")))
                .isEqualTo(Zone.DISASTER);
        assertThat(zone(nps("Calm", "12"), csi("Calm", "780"))).isEqualTo(Zone.DANGER);
        assertThat(determined("31", "41", "760", "790")).isTrue();
        assertThat(determined("29", "41", "760", "790")).isFalse();
        assertThat(determined("31", "41", "749", "790")).isFalse();
    }

    @Test
    void figures_of_two_sources_two_markets_or_years_apart_make_no_point() {
        Benchmark nps = nps("NIO", "62");
        BenchmarkSet set = csi("NIO", "872").set();
        Stream.of(
                        new BenchmarkSet(set.metric(), set.market(), "", "J.D. Power", set.model(), "", "", 2024, 2024),
                        new BenchmarkSet(set.metric(), "Europe", "", set.source(), set.model(), "", "", 2024, 2024),
                        new BenchmarkSet(
                                set.metric(), set.market(), "premium", set.source(), set.model(), "", "", 2024, 2024),
                        new BenchmarkSet(set.metric(), set.market(), "", set.source(), set.model(), "", "", 2025, 2025))
                .map(other -> new Benchmark(
                        new BenchmarkId(UUID.randomUUID()),
                        other,
                        "NIO",
                        new BigDecimal("872"),
                        new BigDecimal("872"),
                        null,
                        null))
                .forEach(csi -> assertThat(PlacedBenchmark.of(List.of(nps, csi), Quadrant.USUAL))
                        .as("%s", csi.set())
                        .isEmpty());
    }

    private static @Nullable Zone zone(Benchmark nps, Benchmark csi) {
        return PlacedBenchmark.of(List.of(nps, csi), Quadrant.USUAL).getFirst().zone();
    }

    private static @Nullable Boolean determined(String npsLow, String npsHigh, String csiLow, String csiHigh) {
        Benchmark nps = draft("value=35", "intervalLow=" + npsLow, "intervalHigh=" + npsHigh)
                .benchmark(new BenchmarkId(UUID.randomUUID()));
        Benchmark csi = draft("metric=CSI", "value=770", "intervalLow=" + csiLow, "intervalHigh=" + csiHigh)
                .benchmark(new BenchmarkId(UUID.randomUUID()));
        return PlacedBenchmark.of(List.of(nps, csi), Quadrant.USUAL).getFirst().determined();
    }

    private static Benchmark nps(String name, String value) {
        return draft("name=" + name, "value=" + value, "fromYear=2023", "toYear=2024")
                .benchmark(new BenchmarkId(UUID.randomUUID()));
    }

    private static Benchmark csi(String name, String value) {
        return draft("metric=CSI", "model=1000 points", "name=" + name, "value=" + value)
                .benchmark(new BenchmarkId(UUID.randomUUID()));
    }

    private static Benchmark range(Benchmark low, String high) {
        return new Benchmark(low.id(), low.set(), low.name(), low.low(), new BigDecimal(high), null, null);
    }
}
