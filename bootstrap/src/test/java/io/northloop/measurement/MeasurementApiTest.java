package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final Clock clock;
    private final int port;

    @Autowired
    MeasurementApiTest(TestAccounts accounts, JdbcClient jdbc, Clock clock, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
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

    /** Both attacks that subtraction between periods offers, as a region's client would try them. */
    @Test
    void a_region_s_client_learns_no_small_group_by_subtracting_periods() {
        YearMonth running = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")));
        YearMonth last = running.minusMonths(1);
        YearMonth small = running.minusMonths(2);
        YearMonth full = running.minusMonths(3);
        accounts.region("api-sub");
        accounts.centre("api-sub-a", "api-sub");
        answer("api-sub-a", full.atDay(12), 9, 8);
        answer("api-sub-a", small.atDay(3), 0, 2);
        Machine region = Machine.signedIn(port, "api-sub-region", accounts.client("api-sub-region", "api-sub"));

        assertThat(n(region, months(full, full))).isEqualTo(8);
        assertThat(n(region, months(small, small))).isNull();
        for (String enclosing : List.of(
                months(full, small),
                months(full.minusMonths(1), small),
                months(full, small) + "&unit=api-sub-a",
                months(full, small) + "&groupBy=unit",
                "?unit=api-sub-a&weighted=true&to=" + small.atEndOfMonth())) {
            assertThat(n(region, enclosing)).as(enclosing).isNull();
        }
        assertThat(items(region.get(NPS + months(full, small) + "&groupBy=month")))
                .extracting(item -> item.get("n").isNull())
                .containsExactly(false, true);
        JsonNode comparison = Machine.json(region.get(NPS + "/comparison"
                + months(full, small).replace("from=", "a.from=").replace("to=", "a.to=")
                + months(full, full).replace("?from=", "&b.from=").replace("to=", "b.to=")));
        assertThat(comparison.get("a").get("n").isNull()).isTrue();
        assertThat(comparison.get("b").get("n").asLong()).isEqualTo(8);
        assertThat(comparison.get("difference").isNull()).isTrue();

        // Five more in the next month close the block that the two began: from then on both are shown, together only.
        answer("api-sub-a", last.atDay(20), 10, 5);
        assertThat(n(region, months(full, last))).isEqualTo(15);
        assertThat(n(region, months(small, last))).isEqualTo(7);
        assertThat(n(region, months(full, small))).isNull();
        assertThat(n(region, months(last, last))).isNull();

        // The running month, looked at today and tomorrow, would tell a day's answers.
        answer("api-sub-a", running.atDay(1), 10, 40);
        Long before = n(region, "");
        answer("api-sub-a", running.atDay(2), 0, 1);
        assertThat(n(region, "")).isEqualTo(before).isEqualTo(15);
        assertThat(n(region, "?from=" + running.atDay(1))).isNull();
        assertThat(n(region, "?from=" + running.atDay(1) + "&to=" + running.atDay(2)))
                .isNull();
    }

    private static String months(YearMonth first, YearMonth last) {
        return "?from=" + first.atDay(1) + "&to=" + last.atEndOfMonth();
    }

    private static @Nullable Long n(Machine client, String query) {
        JsonNode n = items(client.get(NPS + query)).get(0).get("n");
        return n.isNull() ? null : n.asLong();
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        Machine hq = Machine.signedIn(port, "api-strict", accounts.client("api-strict", null));
        HttpResponse<String> refused =
                hq.get(NPS + "?from=yesterday&confidence=0.5&groupBy=unit,galaxy&method=magic&form=2026-01-01");
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
        answer(unit, LocalDate.of(2026, 9, 1), score, times / 2, survey);
        answer(unit, LocalDate.of(2026, 9, 30), score, times - times / 2, survey);
    }

    private void answer(String unit, LocalDate day, int score, int times) {
        answer(unit, day, score, times, "api-survey");
    }

    private void answer(String unit, LocalDate day, int score, int times, String survey) {
        jdbc.sql("""
                        insert into measurement_delta (unit_ref, day, kind, survey_ref, score)
                        select :unit, :day, 'TRANSACTIONAL', :survey, :score from generate_series(1, :times)
                        """)
                .param("unit", unit)
                .param("day", day)
                .param("survey", survey)
                .param("score", score)
                .param("times", times)
                .update();
    }
}
