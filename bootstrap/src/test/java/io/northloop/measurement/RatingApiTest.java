package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.measurement.application.CheckFigures;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseTrust;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Satisfaction and effort from the answer to the figure. */
@NorthloopTest
class RatingApiTest {

    private static final String CSAT = "/api/v1/measurements/csat";
    private static final String CES = "/api/v1/measurements/ces";

    private static final String SURVEY = """
            {"kind": "TRANSACTIONAL", "titles": {"en": "Visit", "zh-CN": "到店"}, "languages": ["en", "zh-CN"], "questions": [
              {"code": "recommend", "type": "RECOMMEND", "required": true, "texts": {"en": "Recommend?", "zh-CN": "推荐？"}},
              {"code": "visit", "type": "SATISFACTION", "required": false, "texts": {"en": "Visit?", "zh-CN": "到店？"}},
              {"code": "price", "type": "SATISFACTION", "required": false, "texts": {"en": "Price?", "zh-CN": "价格？"}},
              {"code": "ease", "type": "EFFORT", "required": false, "texts": {"en": "Easy?", "zh-CN": "容易？"}}]}
            """;

    private static final List<Integer> VISIT = List.of(5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 2, 1);
    private static final List<Integer> EASE = List.of(2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7);

    private final TestAccounts accounts;
    private final ResponseTrust trust;
    private final CheckFigures check;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    RatingApiTest(
            TestAccounts accounts,
            ResponseTrust trust,
            CheckFigures check,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.trust = trust;
        this.check = check;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void answers_become_satisfaction_and_effort() {
        accounts.region("rated-north");
        accounts.centre("rated-many", "rated-north");
        accounts.centre("rated-few", "rated-north");
        Machine hq = Machine.signedIn(port, "rated-hq", accounts.client("rated-hq", null));
        publish(hq);
        String suspected = "";
        for (int i = 0; i < VISIT.size(); i++) {
            // The first weighs 2; the last leaves the price out.
            String price = i == 11 ? "" : "{\"question\": \"price\", \"value\": 1},";
            suspected = answer(hq, "rated-many", VISIT.get(i), EASE.get(i), price, i == 0 ? 2 : 1);
        }
        for (int i = 0; i < 7; i++) {
            answer(hq, "rated-few", 5, 7, "", 1);
        }

        JsonNode satisfied = one(hq.get(CSAT + "?unit=rated-many"));
        assertThat(satisfied.get("n").asLong()).isEqualTo(12);
        assertThat(satisfied.get("valueRounded").decimalValue()).isEqualByComparingTo("75");
        assertThat(satisfied.get("points").toString()).isEqualTo("{\"1\":1,\"2\":1,\"3\":1,\"4\":5,\"5\":4}");
        assertThat(satisfied.get("interval").get("low").asDouble()).isCloseTo(46.769466506643425, within(1e-9));
        assertThat(satisfied.get("display").asString()).isEqualTo("INDICATIVE");
        JsonNode price = one(hq.get(CSAT + "?unit=rated-many&question=price"));
        assertThat(price.get("n").asLong()).isEqualTo(11);
        assertThat(price.get("value").asDouble()).isZero();
        assertThat(one(hq.get(CSAT + "?unit=rated-many&weighted=true"))
                        .get("value")
                        .asDouble())
                .isCloseTo(1_000 / 13.0, within(1e-9));
        JsonNode easy = one(hq.get(CES + "?unit=rated-many&groupBy=touchpoint"));
        assertThat(easy.get("value").asDouble()).isCloseTo(5, within(1e-12));
        assertThat(easy.get("group").get("touchpoint").isNull()).isTrue();

        JsonNode region = one(hq.get(CES + "?unit=rated-north&groupBy=region"));
        assertThat(region.get("n").asLong()).isEqualTo(19);
        // (60 + 7 · 7) / 19
        assertThat(region.get("valueRounded").decimalValue()).isEqualByComparingTo("5.74");
        JsonNode few = Machine.json(hq.get(CES + "?unit=rated-north&groupBy=unit"))
                .get("items")
                .get(0);
        assertThat(few.get("group").get("unit").asString()).isEqualTo("rated-few");
        assertThat(few.get("n").asLong()).isEqualTo(7);
        assertThat(few.get("value").isNull()).isTrue();

        ResponseId last = ResponseId.parse(suspected).orElseThrow();
        trust.trust(last, false);
        assertThat(one(hq.get(CSAT + "?unit=rated-many&integrity=trusted"))
                        .get("n")
                        .asLong())
                .isEqualTo(11);
        assertThat(one(hq.get(CSAT + "?unit=rated-many")).get("n").asLong()).isEqualTo(12);
        asTheAnswersSay();
        trust.trust(last, true);
        assertThat(one(hq.get(CSAT + "?unit=rated-many&integrity=trusted"))
                        .get("n")
                        .asLong())
                .isEqualTo(12);
        asTheAnswersSay();

        jdbc.sql("update rated_answer set value = 1 where unit_ref = 'rated-few' and question = 'ease'")
                .update();
        CheckFigures.Command rebuild = new CheckFigures.Command(Optional.of("rated-few"), true);
        assertThat(check.check(rebuild).ratingsDiffering()).isEqualTo(7);
        assertThat(check.check(rebuild).isSame()).isTrue();
        asTheAnswersSay();

        assertThat(hq.get(CSAT + "?method=wald").statusCode()).isEqualTo(400);
        assertThat(hq.get(CSAT + "?unit=rated-nowhere").statusCode()).isEqualTo(404);
        assertThat(Machine.json(hq.get(CSAT + "?unit=rated-many&kind=CSI")).get("items"))
                .isEmpty();
        belowHeadquarters();
    }

    /** The quarter is over; of seven answers only their number is told. */
    private void belowHeadquarters() {
        Machine region = Machine.signedIn(port, "rated-part", accounts.client("rated-part", "rated-north"));
        JsonNode quarter = one(region.get(CSAT + "?groupBy=quarter"));
        assertThat(quarter.get("n").asLong()).isEqualTo(19);
        // (9 + 7) / 19
        assertThat(quarter.get("valueRounded").decimalValue()).isEqualByComparingTo("84.2");
        JsonNode units =
                Machine.json(region.get(CSAT + "?groupBy=unit,quarter")).get("items");
        assertThat(units.get(0).get("n").asLong()).isEqualTo(7);
        assertThat(units.get(0).get("points").isNull()).isTrue();
        assertThat(units.get(1).get("valueRounded").decimalValue()).isEqualByComparingTo("75");
        for (String refused : List.of(
                "",
                "?groupBy=month",
                "?groupBy=quarter&question=price",
                "?groupBy=quarter&weighted=true",
                "?groupBy=quarter&survey=rated-visits",
                "?groupBy=quarter&touchpoint=delivery")) {
            assertThat(region.get(CSAT + refused).statusCode()).as(refused).isEqualTo(422);
        }
        assertThat(region.get(CSAT + "?groupBy=quarter&segment=any").statusCode())
                .isEqualTo(403);
    }

    private void asTheAnswersSay() {
        assertThat(jdbc.sql("""
                        select count(*) from (
                            (select * from rated_answer except select * from rating_of_response)
                            union all (select * from rating_of_response except select * from rated_answer)) apart
                        where unit_ref like 'rated-%'""").query(Long.class).single()).isZero();
    }

    private static void publish(Machine machine) {
        assertThat(machine.post("/api/v1/surveys", "{\"ref\":\"rated-visits\",\"definition\":" + SURVEY + "}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(machine.post("/api/v1/surveys/rated-visits/publish", "").statusCode())
                .isEqualTo(200);
    }

    private static String answer(Machine machine, String centre, int visit, int ease, String price, int weight) {
        HttpResponse<String> reply =
                machine.post("/api/v1/responses", """
                {"id": "%s", "surveyRef": "rated-visits", "unitRef": "%s", "answeredAt": "2024-02-15T10:00:00Z",
                 "weight": %d, "answers": [{"question": "recommend", "value": 9}, {"question": "visit", "value": %d},
                 %s {"question": "ease", "value": %d}]}""".formatted(UUID.randomUUID(), centre, weight, visit, price, ease));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
        return Machine.json(reply).get("id").asString();
    }

    private static JsonNode one(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        JsonNode items = Machine.json(reply).get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
