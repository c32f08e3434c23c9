package io.northloop.alerting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.RecommendScore;
import io.northloop.measurement.Baseline;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The watch on a centre against every step of its reference file. */
final class NpsCusumTest {

    private static final JsonNode FILE = read();

    @Test
    void weights_steps_and_alarms_are_those_of_the_reference() {
        JsonNode baseline = FILE.get("baseline_d_m_p");
        NpsCusum cusum = new NpsCusum(new Baseline(
                baseline.get(0).asDouble(),
                baseline.get(1).asDouble(),
                baseline.get(2).asDouble(),
                4,
                80,
                4));
        JsonNode weights = FILE.get("llr_weights");
        assertThat(cusum.weight(LoyaltyCategory.DETRACTOR))
                .isCloseTo(weights.get(0).asDouble(), within(1e-9));
        assertThat(cusum.weight(LoyaltyCategory.PASSIVE))
                .isCloseTo(weights.get(1).asDouble(), within(1e-9));
        assertThat(cusum.weight(LoyaltyCategory.PROMOTER))
                .isCloseTo(weights.get(2).asDouble(), within(1e-9));
        assertThat(NpsCusum.watch(20))
                .isCloseTo(FILE.get("thresholds").get("amber").asDouble(), within(1e-9));
        assertThat(NpsCusum.alarm(20))
                .isCloseTo(FILE.get("thresholds").get("red").asDouble(), within(1e-9));

        double s = 0;
        int watched = 0;
        int alarmed = 0;
        assertThat(FILE.get("sequence")).hasSize(25);
        for (JsonNode step : FILE.get("sequence")) {
            s = cusum.next(s, new RecommendScore(step.get("score").asInt()).category());
            assertThat(s).as("%s", step).isCloseTo(step.get("S").asDouble(), within(1e-9));
            watched = watched == 0 && s >= NpsCusum.watch(20) ? step.get("i").asInt() : watched;
            alarmed = alarmed == 0 && s >= NpsCusum.alarm(20) ? step.get("i").asInt() : alarmed;
        }
        assertThat(watched)
                .isEqualTo(FILE.get("first_alarm").get("amber_h_ln20").asInt());
        assertThat(alarmed)
                .isEqualTo(FILE.get("first_alarm").get("red_h_ln20_plus_1.5").asInt());
    }

    @Test
    void a_centre_with_hardly_any_promoters_can_still_fall() {
        NpsCusum cusum = new NpsCusum(new Baseline(.50, .46, .04, 4, 80, 4));

        assertThat(cusum.weight(LoyaltyCategory.DETRACTOR)).isCloseTo(Math.log(.52 / .50), within(1e-12));
        assertThat(cusum.weight(LoyaltyCategory.PROMOTER)).isCloseTo(Math.log(.5), within(1e-12));
    }

    private static JsonNode read() {
        InputStream file = NpsCusumTest.class.getResourceAsStream("/vectors/cusum.json");
        return JsonMapper.shared().readTree(file);
    }
}
