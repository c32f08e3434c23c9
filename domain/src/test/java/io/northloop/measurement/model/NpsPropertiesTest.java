package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.Shares;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold for whatever counts. */
final class NpsPropertiesTest {

    @Property
    void every_interval_is_ordered_and_the_score_interval_holds_the_score(
            @ForAll @IntRange(max = 500) int promoters,
            @ForAll @IntRange(max = 500) int passives,
            @ForAll @IntRange(max = 500) int detractors,
            @ForAll Confidence confidence) {
        Assume.that(promoters + passives + detractors > 0);
        NpsCounts counts = new NpsCounts(promoters, passives, detractors);
        Interval score = NpsUncertainty.interval(counts, confidence, IntervalMethod.SCORE);

        assertThat(score.low()).isLessThanOrEqualTo(counts.nps() + 1e-9).isGreaterThanOrEqualTo(-100);
        assertThat(score.high()).isGreaterThanOrEqualTo(counts.nps() - 1e-9).isLessThanOrEqualTo(100);
        Interval wald = NpsUncertainty.interval(counts, confidence, IntervalMethod.WALD);
        assertThat((wald.low() + wald.high()) / 2).isCloseTo(counts.nps(), within(1e-9));
    }

    @Property
    void swapping_promoters_and_detractors_mirrors_the_interval(
            @ForAll @IntRange(max = 300) int promoters,
            @ForAll @IntRange(max = 300) int passives,
            @ForAll @IntRange(max = 300) int detractors,
            @ForAll IntervalMethod method) {
        Assume.that(promoters + passives + detractors > 0);
        Interval one = NpsUncertainty.interval(new NpsCounts(promoters, passives, detractors), Confidence.P95, method);
        Interval other =
                NpsUncertainty.interval(new NpsCounts(detractors, passives, promoters), Confidence.P95, method);
        assertThat(one.low()).isCloseTo(-other.high(), within(1e-8));
        assertThat(one.high()).isCloseTo(-other.low(), within(1e-8));
    }

    @Property
    void shares_add_up_to_a_hundred_and_stay_within_a_tenth(
            @ForAll @IntRange(max = 5000) int promoters,
            @ForAll @IntRange(max = 5000) int passives,
            @ForAll @IntRange(max = 5000) int detractors) {
        int n = promoters + passives + detractors;
        Assume.that(n > 0);
        Shares shares = Shares.of(promoters, passives, detractors);
        assertThat(shares.promoters().add(shares.passives()).add(shares.detractors()))
                .isEqualByComparingTo(BigDecimal.valueOf(100));
        assertThat(shares.promoters().doubleValue()).isCloseTo(100.0 * promoters / n, within(0.1));
        assertThat(shares.detractors().doubleValue()).isCloseTo(100.0 * detractors / n, within(0.1));
    }

    @Property
    void equal_weights_give_the_unweighted_score(
            @ForAll @IntRange(min = 1, max = 300) int promoters,
            @ForAll @IntRange(max = 300) int passives,
            @ForAll @IntRange(min = 1, max = 300) int detractors,
            @ForAll @IntRange(min = 1, max = 9) int weight) {
        NpsCounts counts = new NpsCounts(promoters, passives, detractors);
        WeightedNps weighted = new WeightedNps(
                counts.n(), equal(promoters, weight), equal(passives, weight), equal(detractors, weight));
        assertThat(weighted.nps()).isCloseTo(counts.nps(), within(1e-9));
        assertThat(weighted.npsRounded(1)).isEqualByComparingTo(counts.npsRounded(1));
        assertThat(weighted.effectiveN()).isCloseTo((double) counts.n(), within(1e-6));
        assertThat(weighted.standardError() * Math.sqrt((counts.n() - 1.0) / counts.n()))
                .isCloseTo(counts.standardError(), within(1e-9));
    }

    private static CategoryWeights equal(int count, int weight) {
        return new CategoryWeights(
                BigDecimal.valueOf((long) count * weight), BigDecimal.valueOf((long) count * weight * weight));
    }

    @Property
    void no_total_brings_a_hidden_cell_back(
            @ForAll @Size(min = 1, max = 5) List<@Size(value = 4) List<@IntRange(max = 30) Integer>> rows) {
        Map<List<String>, Long> table = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < 4; column++) {
                long n = rows.get(row).get(column);
                if (n > 0) {
                    table.put(List.of("r" + row, "c" + column), n);
                }
            }
        }
        Set<List<String>> hidden = AnonymityRule.hidden(table);
        table.forEach((cell, n) -> {
            if (n < AnonymityRule.LEAST_GROUP) {
                assertThat(hidden).contains(cell);
            }
        });
        for (int along = 0; along < 2; along++) {
            int fixed = 1 - along;
            table.keySet().stream()
                    .collect(Collectors.groupingBy(cell -> cell.get(fixed)))
                    .values()
                    .forEach(line -> {
                        List<List<String>> covered =
                                line.stream().filter(hidden::contains).toList();
                        if (!covered.isEmpty() && covered.size() < line.size()) {
                            assertThat(covered).hasSizeGreaterThan(1);
                            assertThat(covered.stream().mapToLong(table::get).sum())
                                    .isGreaterThanOrEqualTo(AnonymityRule.LEAST_GROUP);
                        }
                    });
        }
    }
}
