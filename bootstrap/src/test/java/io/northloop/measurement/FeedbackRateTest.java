package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.response.ResponseId;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The feedback rate is the response rate without the answers that headquarters suspects or has excluded. */
@NorthloopTest
class FeedbackRateTest {

    private static final Instant CLOSED = Instant.parse("2026-10-12T04:00:00Z");

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    FeedbackRateTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void of_20_invited_12_answered_and_10_of_them_are_trusted() {
        accounts.region("feedback-region");
        Machine machine = Machine.signedIn(port, "feedback-all", accounts.client("feedback-all", null));
        Browser hq = signedIn("feedback-hq", Role.HQ, null);
        List<String> answers = centre(machine, "feedback-one", 20, 12);
        centre(machine, "feedback-two", 30, 10);
        decide(hq, answers.get(0), "SUSPECTED", 0);
        decide(hq, answers.get(1), "EXCLUDED", 0);
        // One that came without an invitation belongs to no rate.
        decide(hq, answer(machine, "feedback-one"), "EXCLUDED", 0);

        JsonNode one = nps(machine, "unit=feedback-one");
        assertThat(one.get("responseRate").asDouble()).isEqualTo(0.6);
        assertThat(one.get("feedbackRate").asDouble()).isEqualTo(0.5);
        // 22 and 20 of 50 in the region.
        JsonNode region = nps(machine, "unit=feedback-region&groupBy=region");
        assertThat(region.get("responseRate").asDouble()).isEqualTo(0.44);
        assertThat(region.get("feedbackRate").asDouble()).isEqualTo(0.4);
        JsonNode league = Machine.json(machine.get("/api/v1/measurements/league?unit=feedback-region"));
        assertThat(league.get("items")
                        .valueStream()
                        .filter(row -> row.get("unit").asString().equals("feedback-one"))
                        .map(row -> row.get("raw").get("feedbackRate").asDouble()))
                .containsExactly(0.5);

        assertThat(hq.get("/explorer?unit=feedback-one").body())
                .contains("60.0% (12 of 20)")
                .contains("50.0% (10 of 20)");
        assertThat(hq.get("/explorer/export?by=unit&unit=feedback-region&format=csv")
                        .body()
                        .lines())
                .anyMatch(line -> line.startsWith("feedback-one,") && line.endsWith(",20,0.6,0.5"))
                .anyMatch(line ->
                        line.startsWith("feedback-two,") && line.endsWith(",30,0.3333333333333333,0.3333333333333333"));
        assertThat(hq.get("/league").body()).contains("Feedback rate").contains("50.0%");
        assertThat(hq.get("/league/export?format=csv").body().lines())
                .first()
                .asString()
                .endsWith(",Response rate,Feedback rate");
        assertThat(hq.get("/?unit=feedback-one").body())
                .contains("Feedback rate")
                .contains("50.0%");

        decide(hq, answers.get(1), "RESTORED", 1);
        assertThat(nps(machine, "unit=feedback-one").get("feedbackRate").asDouble())
                .isEqualTo(0.55);
    }

    @Test
    void below_headquarters_both_rates_stand_or_neither() {
        accounts.region("feedback-small");
        Machine machine = Machine.signedIn(port, "feedback-small", accounts.client("feedback-small", null));
        Machine confined = Machine.signedIn(port, "feedback-part", accounts.client("feedback-part", "feedback-small"));
        Browser hq = signedIn("feedback-small-hq", Role.HQ, null);
        List<String> answers = centre(machine, "feedback-few", 12, 6);
        decide(hq, answers.get(0), "SUSPECTED", 0);
        JsonNode shown = nps(confined, "unit=feedback-few");
        assertThat(shown.get("responseRate").asDouble()).isEqualTo(0.5);
        assertThat(shown.get("feedbackRate").asDouble()).isEqualTo(5 / 12.0);

        decide(hq, answers.get(1), "SUSPECTED", 0);
        JsonNode hidden = nps(confined, "unit=feedback-few");
        assertThat(hidden.get("n").asLong()).isEqualTo(6);
        assertThat(hidden.has("responseRate")).isFalse();
        assertThat(hidden.has("feedbackRate")).isFalse();
        assertThat(nps(machine, "unit=feedback-few").get("feedbackRate").asDouble())
                .isEqualTo(4 / 12.0);
    }

    /** A centre whose invitations closed, the first of them by answers. */
    private List<String> centre(Machine machine, String centre, int invited, int answered) {
        accounts.centre(centre, centre.equals("feedback-few") ? "feedback-small" : "feedback-region");
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < invited; i++) {
            UUID invitation = UUID.randomUUID();
            boolean isAnswered = i < answered;
            jdbc.sql("""
                        insert into invitation (id, programme_ref, customer_ref, unit_ref, touchpoint, survey_ref, kind,
                            channel, state, created_at, sent_at, expires_at, answered_at, closed_at)
                        values (:id, 'standard-transactional', 'feedback-customer', :unit, 'service-visit',
                            'standard-transactional', 'TRANSACTIONAL', 'EMAIL', :state, :at, :at, :at, :answered, :at)""")
                    .param("id", invitation)
                    .param("unit", centre)
                    .param("state", isAnswered ? "ANSWERED" : "EXPIRED")
                    .param("answered", isAnswered ? CLOSED.atOffset(ZoneOffset.UTC) : null)
                    .param("at", CLOSED.atOffset(ZoneOffset.UTC))
                    .update();
            if (isAnswered) {
                String answer = answer(machine, centre);
                answers.add(answer);
                jdbc.sql("update response set invitation_id = ? where id = ?")
                        .param(invitation)
                        .param(ResponseId.parse(answer).orElseThrow().value())
                        .update();
            }
        }
        return answers;
    }

    private static String answer(Machine machine, String centre) {
        HttpResponse<String> posted = machine.post("/api/v1/responses", """
                        {"id": "%s", "surveyRef": "standard-transactional", "unitRef": "%s",
                         "answeredAt": "2026-10-12T12:00:00+08:00", "answers": [{"question": "recommend", "value": 9}]}""".formatted(UUID.randomUUID(), centre));
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        return Machine.json(posted).get("id").asString();
    }

    private static void decide(Browser hq, String answer, String standing, int seen) {
        HttpResponse<String> decided = hq.post(
                "/answers/" + answer + "/suspicion",
                Map.of("standing", standing, "reason", "Same hand", "seen", Integer.toString(seen)));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(302);
    }

    private static JsonNode nps(Machine machine, String query) {
        HttpResponse<String> found = machine.get("/api/v1/measurements/nps?" + query);
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        return Machine.json(found).get("items").get(0);
    }

    private Browser signedIn(String name, Role role, @Nullable String unit) {
        accounts.open(name, role, unit);
        Browser browser = new Browser(port);
        browser.signIn(name, TestAccounts.PASSWORD);
        return browser;
    }

    /** Others look at all invitations of a time. */
    @AfterEach
    void remove() {
        jdbc.sql("delete from invitation where customer_ref = 'feedback-customer'")
                .update();
    }
}
