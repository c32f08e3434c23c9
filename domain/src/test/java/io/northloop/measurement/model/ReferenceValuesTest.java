package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Zone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every row of {@code misc.json} that no other test reads; 1e-9 unless a comment says otherwise. */
final class ReferenceValuesTest {

    private static final Map<String, Zone> CHINESE =
            Map.of("梦想区", Zone.DREAM, "惊喜区", Zone.SURPRISE, "危险区", Zone.DANGER, "灾难区", Zone.DISASTER);

    private static final JsonNode FILE = Vectors.json("misc.json");

    @Test
    void zones_are_those_of_the_reference_at_every_pair_of_cuts() {
        assertThat(FILE.get("quadrants")).hasSize(3);
        FILE.get("quadrants")
                .forEach(row -> row.forEachEntry((cuts, zone) -> {
                    if (cuts.contains("/")) {
                        String[] cut = cuts.split("/", 2);
                        Quadrant quadrant = new Quadrant(new BigDecimal(cut[0]), new BigDecimal(cut[1]));
                        assertThat(quadrant.zone(
                                        row.get("nps").decimalValue(),
                                        row.get("csi").decimalValue()))
                                .as("%s at %s", row.get("name"), cuts)
                                .isEqualTo(CHINESE.get(zone.asString()));
                    }
                }));
    }

    @Test
    void known_makers_and_centres_stand_where_the_method_says() {
        assertThat(zone(62, 872)).as("NIO").isEqualTo(Zone.DREAM);
        assertThat(zone(58, 861)).as("Li Auto").isEqualTo(Zone.DREAM);
        assertThat(zone(41, 818)).as("XPeng").isEqualTo(Zone.DREAM);
        assertThat(zone(38, 826)).as("Tesla").isEqualTo(Zone.DREAM);
        assertThat(zone(12, 780)).isEqualTo(Zone.DANGER);
        assertThat(zone(25, 780)).isEqualTo(Zone.DANGER);
        assertThat(zone(30, 749)).isEqualTo(Zone.SURPRISE);
        assertThat(zone(29, 749)).isEqualTo(Zone.DISASTER);
    }

    private static Zone zone(long nps, long csi) {
        return Quadrant.USUAL.zone(BigDecimal.valueOf(nps), BigDecimal.valueOf(csi));
    }

    @Test
    void samples_for_a_difference_are_those_of_the_reference() {
        JsonNode rows = FILE.get("sample_size_difference");
        assertThat(rows).hasSize(15);
        rows.forEach(row -> assertThat(SampleSize.forDifference(
                        number(row, "diff"),
                        number(row, "v1"),
                        number(row, "v2"),
                        Confidence.parse(row.get("conf").asString()).orElseThrow(),
                        number(row, "power")))
                .as("%s", row)
                .isEqualTo(row.get("n_per_group_adj_minus3").asLong()));
    }

    @TestFactory
    Stream<DynamicTest> posteriors_are_those_of_the_reference() {
        assertThat(FILE.get("dirichlet")).hasSize(4);
        return FILE.get("dirichlet")
                .valueStream()
                .map(row -> DynamicTest.dynamicTest(row.get("alpha_d_m_p").toString(), () -> {
                    JsonNode alpha = row.get("alpha_d_m_p");
                    CentrePosterior posterior = new CentrePosterior(
                            alpha.get(0).asDouble(),
                            alpha.get(1).asDouble(),
                            alpha.get(2).asDouble());
                    assertThat(posterior.nps()).isCloseTo(number(row, "mean"), within(1e-9));
                    assertThat(posterior.standardDeviation()).isCloseTo(number(row, "sd"), within(1e-9));
                    row.get("P_below")
                            .forEachEntry((nps, probability) -> assertThat(
                                            posterior.probabilityBelow(Double.parseDouble(nps)))
                                    .as("below %s", nps)
                                    .isCloseTo(probability.asDouble(), within(1e-7)));
                }));
    }

    /** The reference integrated these to some 6e-8 only; SciPy's quad, to 1e-13, says the same as we do. */
    @Test
    void probabilities_are_those_of_another_integration() {
        assertThat(new CentrePosterior(8.8, 27.2, 26).probabilityBelow(25))
                .isCloseTo(0.3712840868552651, within(1e-12));
        assertThat(new CentrePosterior(8.8, 27.2, 26).probabilityBelow(-10))
                .isCloseTo(2.6402546805817353e-05, within(1e-12));
        assertThat(new CentrePosterior(.5, .5, .5).probabilityBelow(-10)).isCloseTo(0.41431197029800093, within(1e-12));
        assertThat(new CentrePosterior(.5, .5, .5).probabilityBelow(25)).isCloseTo(0.6780233649214444, within(1e-12));
    }

    @Test
    void a_small_centre_leans_on_its_peers() {
        CentreShrinkage shrinkage = new CentreShrinkage(new CategoryShares(.20, .25, .55), 60);

        assertThat(shrinkage.posterior(new NpsCounts(7, 4, 9)).nps()).isCloseTo(23.75, within(1e-9));
    }

    @Test
    void finite_populations_shrink_the_error() {
        assertThat(FILE.get("fpc")).hasSize(3);
        FILE.get("fpc").forEach(row -> {
            NpsCounts counts = counts(row.get("counts"));
            assertThat(counts.nps()).isCloseTo(number(row, "nps"), within(1e-9));
            assertThat(counts.standardErrorAmong(row.get("N").asLong()))
                    .as("%s", row)
                    .isCloseTo(number(row, "se_survey_n_minus_1_and_1_minus_f"), within(1e-9));
        });
    }

    @Test
    void strata_are_weighted_by_their_share_of_customers() {
        JsonNode row = FILE.get("poststratification");
        List<Poststratification.Stratum> strata = new ArrayList<>();
        row.get("strata")
                .forEachEntry((name, stratum) -> strata.add(new Poststratification.Stratum(
                        row.get("shares").get(name).asDouble(), counts(stratum))));
        Poststratification weighted = Poststratification.of(strata);

        assertThat(weighted.nps()).isCloseTo(number(row, "nps"), within(1e-9));
        assertThat(weighted.standardError()).isCloseTo(number(row, "se_no_fpc"), within(1e-9));
        assertThat(strata.stream()
                        .map(Poststratification.Stratum::counts)
                        .reduce(new NpsCounts(0, 0, 0), NpsCounts::plus)
                        .nps())
                .isCloseTo(number(row, "unweighted_nps"), within(1e-9));
    }

    @Test
    void who_did_not_answer_could_be_anybody() {
        assertThat(FILE.get("nonresponse_bounds")).hasSize(4);
        FILE.get("nonresponse_bounds").forEach(row -> {
            NonResponseBounds bounds = NonResponseBounds.of(number(row, "nps"), number(row, "response_rate"));
            assertThat(bounds.worst()).as("%s", row).isCloseTo(number(row, "worst"), within(1e-9));
            assertThat(bounds.best()).as("%s", row).isCloseTo(number(row, "best"), within(1e-9));
        });
    }

    /** The file writes counts as detractors, passives, promoters. */
    private static NpsCounts counts(JsonNode counts) {
        return new NpsCounts(
                counts.get(2).asLong(), counts.get(1).asLong(), counts.get(0).asLong());
    }

    private static double number(JsonNode row, String field) {
        return row.get(field).asDouble();
    }
}
