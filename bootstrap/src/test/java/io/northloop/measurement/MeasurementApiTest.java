package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Figures as other systems get them. */
@NorthloopTest
class MeasurementApiTest {

    private static final String NPS = "/api/v1/measurements/nps";

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    MeasurementApiTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void gives_every_figure_with_its_uncertainty_and_confines_clients_to_their_units() {
        accounts.region("api-east");
        accounts.centre("api-a", "api-east");
        accounts.centre("api-b", "api-east");
        accounts.centre("api-c", "api-east");
        accounts.region("api-west");
        answers("api-a", 9, 342, "api-survey");
        // The airport survey's counts, so that the published figures must come back.
        answers("api-b", 3, 342, "api-survey");
        answers("api-b", 8, 968, "api-survey");
        answers("api-b", 10, 1436, "api-survey");
        answers("api-c", 10, 3, "api-survey");
        Machine hq = Machine.signedIn(port, "api-hq", accounts.client("api-hq", null));

        JsonNode airport = items(hq.get(NPS + "?unit=api-b")).get(0);
        assertThat(airport.get("group")).isEmpty();
        assertThat(airport.get("n").asLong()).isEqualTo(2746);
        assertThat(airport.get("promoters").asLong()).isEqualTo(1436);
        assertThat(airport.get("scores")).hasSize(11);
        assertThat(airport.get("nps").asDouble()).isCloseTo(39.84, within(.005));
        assertThat(airport.get("npsRounded").asString()).isEqualTo("39.8");
        assertThat(airport.get("interval").get("low").asDouble()).isCloseTo(37.18, within(.005));
        assertThat(airport.get("interval").get("high").asDouble()).isCloseTo(42.41, within(.005));
        assertThat(airport.get("interval").get("method").asString()).isEqualTo("adjusted-wald");
        assertThat(airport.get("level").asString()).isEqualTo("GOOD");
        assertThat(airport.get("display").asString()).isEqualTo("FULL");

        JsonNode small = items(hq.get(NPS + "?unit=api-c")).get(0);
        assertThat(small.get("nps").isNull()).isTrue();
        assertThat(small.get("promoters").asLong()).isEqualTo(3);
        assertThat(items(hq.get(NPS + "?unit=api-east&groupBy=unit,month"))).hasSize(3);

        JsonNode comparison = Machine.json(hq.get(NPS + "/comparison?a.unit=api-a&b.unit=api-b&confidence=0.90"));
        assertThat(comparison.get("difference").asDouble()).isCloseTo(100 - 39.84, within(.005));
        assertThat(comparison.get("pValue").asDouble()).isLessThan(.001);
        assertThat(comparison.get("interval").get("confidence").asString()).isEqualTo("0.9");

        Machine east = Machine.signedIn(port, "api-region", accounts.client("api-region", "api-east"));
        assertThat(east.get(NPS + "?unit=api-west").statusCode()).isEqualTo(404);
        JsonNode table = items(east.get(NPS + "?groupBy=unit"));
        assertThat(table).hasSize(3);
        for (JsonNode row : table) {
            boolean shown = row.get("group").get("unit").asString().equals("api-b");
            assertThat(row.get("n").isNull()).isNotEqualTo(shown);
        }
        assertThat(items(east.get(NPS)).get(0).get("n").asLong()).isEqualTo(342 + 2746 + 3);
        assertThat(east.get(NPS + "?groupBy=day").statusCode()).isEqualTo(422);
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        Machine hq = Machine.signedIn(port, "api-strict", accounts.client("api-strict", null));
        HttpResponse<String> refused =
                hq.get(NPS + "?from=yesterday&confidence=0.5&groupBy=unit,segment&method=magic&form=2026-01-01");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = Machine.json(refused);
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder("form", "from", "groupBy", "confidence", "method");
        assertThat(hq.get(NPS + "?from=2026-02-01&to=2026-01-01").statusCode()).isEqualTo(400);
        assertThat(hq.get(NPS + "?survey=nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void needs_its_scope() {
        Machine other =
                Machine.signedIn(port, "api-cases-only", accounts.client("api-cases-only", null, Set.of("cases:read")));
        assertThat(other.get(NPS).statusCode()).isEqualTo(403);
    }

    private static JsonNode items(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Machine.json(answer).get("items");
    }

    /** All in September of the tests' year. */
    private void answers(String unit, int score, int times, String survey) {
        List<LocalDate> days = List.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
        for (LocalDate day : days) {
            jdbc.sql("""
                            insert into measurement_delta (unit_ref, day, kind, survey_ref, score)
                            select :unit, :day, 'TRANSACTIONAL', :survey, :score from generate_series(1, :times)
                            """)
                    .param("unit", unit)
                    .param("day", day)
                    .param("survey", survey)
                    .param("score", score)
                    .param("times", day.getDayOfMonth() == 1 ? times / 2 : times - times / 2)
                    .update();
        }
    }
}
