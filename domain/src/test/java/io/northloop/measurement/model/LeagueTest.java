package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.measurement.Confidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** League tables, changes and tests of many centres. */
final class LeagueTest {

    @Test
    void ranks_are_given_only_where_they_are_certain() {
        Map<String, NpsCounts> centres = new LinkedHashMap<>();
        centres.put("best", new NpsCounts(900, 80, 20));
        centres.put("middle", new NpsCounts(500, 300, 200));
        centres.put("like-middle", new NpsCounts(490, 310, 200));
        centres.put("worst", new NpsCounts(100, 300, 600));
        centres.put("few", new NpsCounts(20, 3, 2));
        centres.put("hardly-any", new NpsCounts(9, 0, 0));
        List<LeagueTable.Row<String>> rows =
                LeagueTable.of(centres, Confidence.P95).rows();

        assertThat(rows)
                .extracting(LeagueTable.Row::unit)
                .containsExactly("best", "few", "middle", "like-middle", "worst");
        assertThat(rows)
                .extracting(LeagueTable.Row::rank)
                .containsExactly(Optional.of(1), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(4));
        assertThat(rows).allSatisfy(row -> assertThat(row.low()).isLessThan(row.shrunk()));
    }

    /** 200 centres of 40 answers whose shares were drawn around .2/.3/.5 with α₀ = 60. */
    @Test
    void the_concentration_is_found_again_in_centres_drawn_with_it() {
        Random random = new Random(17);
        List<NpsCounts> centres = new ArrayList<>();
        for (int centre = 0; centre < 400; centre++) {
            double d = gamma(12, random);
            double m = gamma(18, random);
            double p = gamma(30, random);
            centres.add(drawn(d / (d + m + p), p / (d + m + p), random));
        }
        CentreShrinkage shrinkage = CentreShrinkage.of(centres);

        assertThat(shrinkage.concentration()).isBetween(45.0, 80.0);
        assertThat(shrinkage.shares().promoters()).isCloseTo(.5, within(.02));
    }

    @Test
    void equal_centres_lean_on_each_other_as_much_as_is_allowed() {
        NpsCounts same = new NpsCounts(25, 15, 10);

        assertThat(CentreShrinkage.of(List.of(same, same, same)).concentration())
                .isCloseTo(CentreShrinkage.MOST, within(.1));
        assertThat(CentreShrinkage.of(List.of(same)).concentration()).isEqualTo(CentreShrinkage.MOST);
    }

    private static NpsCounts drawn(double detractors, double promoters, Random random) {
        int d = 0;
        int p = 0;
        for (int answer = 0; answer < 40; answer++) {
            double draw = random.nextDouble();
            if (draw < detractors) {
                d++;
            } else if (draw > 1 - promoters) {
                p++;
            }
        }
        return new NpsCounts(p, 40 - d - p, d);
    }

    /** A sum of exponentials has a gamma distribution with a whole shape. */
    private static double gamma(int shape, Random random) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum;
    }

    /** By hand: a 20 → 40, b stays at 60; a's share 50 % → 25 %. From 40 to 55: rate 37.5 % × 20, the rest is mix. */
    @Test
    void a_change_is_split_into_rate_and_mix_without_a_rest() {
        ChangeDecomposition<String> change = ChangeDecomposition.of(
                Map.of("a", new NpsCounts(40, 40, 20), "b", new NpsCounts(70, 20, 10)),
                Map.of("a", new NpsCounts(60, 20, 20), "b", new NpsCounts(210, 60, 30)));

        assertThat(change.change()).isCloseTo(15, within(1e-9));
        assertThat(effect(change, "a").rate()).isCloseTo(7.5, within(1e-9));
        assertThat(effect(change, "b").rate()).isCloseTo(0, within(1e-9));
        assertThat(change.groups().values().stream()
                        .mapToDouble(effect -> effect.rate() + effect.mix())
                        .sum())
                .isCloseTo(15, within(1e-9));
    }

    @Test
    void a_group_that_was_not_there_before_is_mix() {
        ChangeDecomposition<String> change = ChangeDecomposition.of(
                Map.of("a", new NpsCounts(50, 50, 0)),
                Map.of("a", new NpsCounts(50, 50, 0), "new", new NpsCounts(0, 0, 100)));

        assertThat(effect(change, "new").rate()).isZero();
        assertThat(change.groups().values().stream()
                        .mapToDouble(effect -> effect.rate() + effect.mix())
                        .sum())
                .isCloseTo(change.change(), within(1e-9));
    }

    private static ChangeDecomposition.Effect effect(ChangeDecomposition<String> change, String group) {
        return Objects.requireNonNull(change.groups().get(group));
    }

    /** Equal variances without covariance: a circle of √5.991 standard errors. */
    @Test
    void ellipses_hold_the_point_with_the_confidence_asked() {
        ErrorEllipse circle = ErrorEllipse.of(4, 4, 0, Confidence.P95);
        ErrorEllipse tilted = ErrorEllipse.of(2, 2, 1, Confidence.P95);

        assertThat(circle.major()).isCloseTo(2 * 2.4477468, within(1e-6));
        assertThat(circle.minor()).isCloseTo(circle.major(), within(1e-12));
        assertThat(tilted.angle()).isCloseTo(Math.PI / 4, within(1e-12));
        assertThat(tilted.major() / tilted.minor()).isCloseTo(Math.sqrt(3), within(1e-9));
    }
}
