package io.northloop.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.measurement.application.CheckFigures;
import io.northloop.measurement.port.Rollup;
import io.northloop.response.ResponseId;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Answers are suspected, excluded and restored by people at headquarters, and every figure is shown with and without.
 */
@NorthloopTest
class SuspicionTest {

    private static final String NPS = "/api/v1/measurements/nps?unit=";

    private final TestAccounts accounts;
    private final CheckFigures checkFigures;
    private final Rollup rollup;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    SuspicionTest(
            TestAccounts accounts,
            CheckFigures checkFigures,
            Rollup rollup,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.checkFigures = checkFigures;
        this.rollup = rollup;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void figures_are_exact_with_and_without_an_answer_that_is_excluded_and_restored() {
        accounts.region("trust-region");
        accounts.centre("trust-centre", "trust-region");
        Machine machine = Machine.signedIn(port, "trust-all", accounts.client("trust-all", null));
        Browser hq = signedIn("trust-hq", Role.HQ, null);
        String doubted = DoubtfulAnswers.answer(machine, "trust-centre", 10, "2");
        for (int i = 0; i < 6; i++) {
            DoubtfulAnswers.answer(machine, "trust-centre", 9, "1");
        }
        for (int i = 0; i < 4; i++) {
            DoubtfulAnswers.answer(machine, "trust-centre", 3, "1");
        }
        String page = "/answers/" + doubted + "/suspicion";
        assertThat(hq.get("/answers?unit=trust-centre").body()).contains(page);
        assertThat(hq.get(page).body())
                .contains("Nobody has doubted this answer")
                .contains("Staff typed it");

        assertThat(hq.post(page, Map.of("standing", "EXCLUDED", "reason", "", "seen", "0"))
                        .statusCode())
                .as("never without a reason")
                .isEqualTo(422);
        assertStanding(machine, 11, 11);
        decide(hq, page, "SUSPECTED", 0);
        assertStanding(machine, 11, 10);
        assertThat(hq.post(page, decision("SUSPECTED", 1)).statusCode()).isEqualTo(409);
        assertThat(hq.post(page, decision("EXCLUDED", 0)).statusCode())
                .as("decided meanwhile")
                .isEqualTo(412);
        fold();
        decide(hq, page, "EXCLUDED", 1);
        assertStanding(machine, 11, 10);
        // By hand: 6 promoters and 4 detractors of 10; with the excluded one, 7 and 4 of 11.
        assertThat(nps(machine, "trusted").get("nps").asDouble()).isEqualTo(20.0);
        assertThat(nps(machine, "all").get("promoters").asLong()).isEqualTo(7);
        // Weights: 6 − 4 of 10, against 8 − 4 of 12.
        assertThat(nps(machine, "trusted&weighted=true").get("nps").asDouble()).isEqualTo(20.0);
        assertThat(nps(machine, "all&weighted=true").get("nps").asDouble()).isCloseTo(400 / 12.0, within(1e-9));
        assertThat(hq.get("/answers?unit=trust-centre&trusted=false").body()).contains(page);
        assertThat(hq.get("/answers?unit=trust-centre&trusted=true").body()).doesNotContain(page);
        JsonNode listed = Machine.json(machine.get("/api/v1/integrity/suspicions?standing=EXCLUDED&limit=500"))
                .get("items")
                .valueStream()
                .filter(each -> each.get("responseId").asString().equals(doubted))
                .findFirst()
                .orElseThrow();
        assertThat(listed.get("reason").asString()).contains("Same hand").doesNotContain("13800138000");
        assertThat(listed.get("decisions").asInt()).isEqualTo(2);
        assertThat(hq.get("/suspicions?standing=EXCLUDED").body()).contains(page);

        decide(hq, page, "RESTORED", 2);
        fold();
        assertStanding(machine, 11, 11);
        assertThat(hq.get(page).body()).contains("Suspected", "Excluded", "Restored", "trust-hq");
        assertThat(jdbc.sql("select action from audit_entry where subject = :id order by number")
                        .param("id", doubted)
                        .query(String.class)
                        .list())
                .containsExactly("answer.suspected", "answer.excluded", "answer.restored");
    }

    @Test
    void an_index_leaves_it_out_as_well() {
        accounts.region("trust-south");
        accounts.centre("trust-csi", "trust-south");
        Machine machine = Machine.signedIn(port, "trust-csi", accounts.client("trust-csi", null));
        Browser hq = signedIn("trust-csi-hq", Role.HQ, null);
        List<String> items = Machine.json(machine.get("/api/v1/surveys/standard-csi"))
                .get("questions")
                .valueStream()
                .map(question -> question.get("code").asString())
                .filter(code -> code.startsWith("csi."))
                .toList();
        String low = DoubtfulAnswers.rated(machine, items, 2);
        for (int i = 0; i < 10; i++) {
            DoubtfulAnswers.rated(machine, items, 9);
        }
        decide(hq, "/answers/" + low + "/suspicion", "EXCLUDED", 0);
        String csi = "/api/v1/measurements/csi?unit=trust-csi&integrity=";
        // (10 · 900 + 200) ÷ 11 = 836.36, and 900.
        assertThat(item(machine.get(csi + "all")).get("indexRounded").decimalValue())
                .isEqualByComparingTo("836.4");
        assertThat(item(machine.get(csi + "trusted")).get("indexRounded").decimalValue())
                .isEqualByComparingTo("900");
    }

    @Test
    void nobody_else_sees_or_decides_and_employees_stay_untouched() {
        accounts.region("trust-west");
        accounts.centre("trust-other", "trust-west");
        Machine machine = Machine.signedIn(port, "trust-west", accounts.client("trust-west", null));
        String answer = DoubtfulAnswers.answer(machine, "trust-other", 1, "1");
        String page = "/answers/" + answer + "/suspicion";
        Browser region = signedIn("trust-manager", Role.REGIONAL_MANAGER, "trust-west");
        assertThat(region.get(page).statusCode()).isEqualTo(403);
        assertThat(region.get("/suspicions").statusCode()).isEqualTo(403);
        assertThat(region.post(page, decision("EXCLUDED", 0)).statusCode()).isEqualTo(403);
        Machine confined = Machine.signedIn(port, "trust-part", accounts.client("trust-part", "trust-west"));
        assertThat(confined.get("/api/v1/integrity/suspicions").statusCode()).isEqualTo(403);
        assertThat(confined.get(NPS + "trust-west&integrity=trusted").statusCode())
                .as("a difference of two figures would tell the few that are doubted")
                .isEqualTo(403);
        assertThat(confined.get("/api/v1/measurements/csi?groupBy=quarter&integrity=trusted")
                        .statusCode())
                .isEqualTo(422);
        Browser hq = signedIn("trust-west-hq", Role.HQ, null);
        HttpResponse<String> unknown = hq.get("/answers/rsp_0192f3a4b5c67d8e9fa0b1c2d3e4f501/suspicion");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(machine.get("/api/v1/integrity/suspicions?standing=FALSE").statusCode())
                .isEqualTo(400);

        assertThat(machine.post("/api/v1/responses", """
                        {"id": "%s", "surveyRef": "standard-employee", "unitRef": "trust-other",
                         "answeredAt": "2026-10-30T10:00:00+08:00",
                         "answers": [{"question": "recommend", "value": 9}]}""".formatted(UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(201);
        UUID employee = jdbc.sql("select id from response where kind = 'EMPLOYEE' and unit_ref = 'trust-other'")
                .query(UUID.class)
                .single();
        assertThat(hq.post("/answers/" + new ResponseId(employee) + "/suspicion", decision("EXCLUDED", 0))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_pages_look_right() {
        accounts.region("trust-looks");
        accounts.centre("trust-look", "trust-looks");
        Machine machine = Machine.signedIn(port, "trust-looks", accounts.client("trust-looks", null));
        Browser hq = signedIn("trust-eye", Role.HQ, null);
        String page = "/answers/" + DoubtfulAnswers.answer(machine, "trust-look", 10, "1") + "/suspicion";
        decide(hq, page, "SUSPECTED", 0);
        decide(hq, page, "EXCLUDED", 1);
        new Looks(port, "integrity")
                .at("trust-eye", TestAccounts.PASSWORD, Map.of("suspicion", page, "suspicions", "/suspicions"));
    }

    private void assertStanding(Machine machine, long all, long trusted) {
        assertThat(nps(machine, "all").get("n").asLong()).isEqualTo(all);
        assertThat(nps(machine, "trusted").get("n").asLong()).isEqualTo(trusted);
        Rollup.Recount recount = checkFigures.check(new CheckFigures.Command(Optional.of("trust-centre"), false));
        assertThat(recount.isSame()).as(recount.toString()).isTrue();
        assertThat(recount.kept()).isEqualTo(recount.counted());
    }

    private void fold() {
        while (rollup.isBehind()) {
            rollup.fold(1000);
        }
    }

    private static JsonNode nps(Machine machine, String integrity) {
        return item(machine.get(NPS + "trust-centre&integrity=" + integrity));
    }

    private static JsonNode item(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Machine.json(answer).get("items").get(0);
    }

    private static void decide(Browser hq, String page, String standing, int seen) {
        HttpResponse<String> decided = hq.post(page, decision(standing, seen));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(302);
    }

    private static Map<String, String> decision(String standing, int seen) {
        return Map.of("standing", standing, "reason", "Same hand as the last one, call 13800138000", "seen", "" + seen);
    }

    private Browser signedIn(String name, Role role, @Nullable String unit) {
        accounts.open(name, role, unit);
        Browser browser = new Browser(port);
        browser.signIn(name, TestAccounts.PASSWORD);
        return browser;
    }
}
