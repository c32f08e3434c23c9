package io.northloop.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.Editor;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.application.PersonDraft;
import io.northloop.organisation.application.PutPerson;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From the answer to the alert, to the event, to the person who takes note of it. */
@NorthloopTest
class AlertingTest {

    private static final String ALERTS = "/api/v1/alerts";

    private final WatchedCentres centres;
    private final TestAccounts accounts;
    private final PutPerson putPerson;
    private final TestAgenda agenda;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    AlertingTest(
            WatchedCentres centres,
            TestAccounts accounts,
            PutPerson putPerson,
            TestAgenda agenda,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.centres = centres;
        this.accounts = accounts;
        this.putPerson = putPerson;
        this.agenda = agenda;
        this.jdbc = jdbc;
        this.port = port;
    }

    private Machine machine(String id) {
        return Machine.signedIn(port, id, accounts.client(id, null));
    }

    private static int[] times(int score, int times) {
        return IntStream.generate(() -> score).limit(times).toArray();
    }

    /** The alerts of one subject by one rule, the latest raised first. */
    private static List<JsonNode> alerts(Machine machine, AlertSubject subject, AlertRule rule) {
        List<JsonNode> found = new ArrayList<>();
        Machine.json(machine.get(ALERTS + "?limit=500")).get("items").forEach(alert -> {
            if (alert.at("/subject/ref").asString().equals(subject.ref())
                    && alert.at("/subject/kind")
                            .asString()
                            .equals(subject.kind().name())
                    && alert.get("rule").asString().equals(rule.name())) {
                found.add(alert);
            }
        });
        return found;
    }

    @Test
    void a_fall_is_watched_becomes_an_alarm_is_told_and_acknowledged() {
        AlertSubject centre = centres.centre("al-live");
        Machine crm = machine("al-live");
        hq("al-live-hq");
        centres.answers(crm, centre, times(3, 40));
        agenda.runDue();

        List<JsonNode> found = alerts(crm, centre, AlertRule.NPS_FALL);
        assertThat(found).hasSize(1);
        JsonNode alert = found.getFirst();
        String id = alert.get("id").asString();
        assertThat(alert.get("state").asString()).isEqualTo("OPEN");
        assertThat(alert.get("severity").asString()).isEqualTo("ALARM");
        int reasons = alert.get("evidence").size();
        assertThat(reasons).isGreaterThanOrEqualTo(2);
        JsonNode first = alert.at("/evidence/0/figures");
        assertThat(first.at("/CUSUM/value").asDouble())
                .isGreaterThanOrEqualTo(Math.log(5000))
                .isEqualTo(first.at("/CUSUM/value").asDouble());
        assertThat(first.at("/WATCH_LINE/value").asDouble()).isCloseTo(Math.log(5000), within(1e-9));
        assertThat(first.at("/ALARM_LINE/value").asDouble()).isCloseTo(Math.log(5000) + 1.5, within(1e-9));
        assertThat(first.at("/BASELINE_NPS/n").asLong()).isEqualTo(20_000);
        assertThat(first.at("/NPS/value").asDouble()).isEqualTo(-100);
        assertThat(first.at("/NPS/interval/high").asDouble()).isBetween(-100.0, -50.0);
        assertThat(told(id)).containsExactly("WATCH", "ALARM");
        assertThat(centres.sum(centre)).isCloseTo(centres.counted(centre, times(3, 40)), within(1e-9));

        centres.answers(crm, centre, times(0, 10));
        agenda.runDue();
        assertThat(alerts(crm, centre, AlertRule.NPS_FALL))
                .as("one for a rule and subject")
                .hasSize(1);
        JsonNode grown = Machine.json(crm.get(ALERTS + "/" + id));
        assertThat(grown.get("evidence").size()).as("it grows").isGreaterThan(reasons);
        assertThat(grown.get("course")).hasSize(1);
        assertThat(grown.at("/course/0/answers").asLong()).isEqualTo(50);
        assertThat(grown.at("/course/0/sum").asDouble()).isCloseTo(centres.sum(centre), within(1e-9));
        assertThat(told(id)).as("told once each").containsExactly("WATCH", "ALARM");

        acknowledge(crm, id);
        assertThat(centres.sum(centre)).as("watched for anew").isZero();
        centres.answers(crm, centre, 3);
        agenda.runDue();
        assertThat(centres.sum(centre)).isCloseTo(centres.counted(centre, 3), within(1e-9));
        assertThat(alerts(crm, centre, AlertRule.NPS_FALL)).hasSize(1);
    }

    private void acknowledge(Machine crm, String id) {
        String path = ALERTS + "/" + id + "/acknowledge";
        assertThat(code(crm.post(path, "{\"note\":\" \",\"actingFor\":\"al-live-hq\"}")))
                .isEqualTo("422 invalid");
        assertThat(code(crm.post(path, "{\"note\":\"Rival\"}"))).isEqualTo("422 invalid");
        assertThat(code(crm.post(path, "{\"note\":\"Rival\",\"actingFor\":\"nobody\"}")))
                .isEqualTo("422 invalid");
        assertThat(code(crm.post(
                        ALERTS + "/alt_" + "0".repeat(32) + "/acknowledge",
                        "{\"note\":\"Rival\",\"actingFor\":\"al-live-hq\"}")))
                .isEqualTo("404 alert-unknown");
        JsonNode over = Machine.json(
                crm.post(path, "{\"note\":\"Rival next door, call 13812345678\",\"actingFor\":\"al-live-hq\"}"));
        assertThat(over.get("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(over.get("acknowledgedBy").asString()).isEqualTo("al-live-hq");
        assertThat(over.get("note").asString()).contains("Rival next door").doesNotContain("13812345678");
        assertThat(code(crm.post(path, "{\"note\":\"Again\",\"actingFor\":\"al-live-hq\"}")))
                .isEqualTo("409 alert-not-open");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = ? and action = 'alert.acknowledged'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Severities in the events of the alert, in order; the data say nothing else of it. */
    private List<String> told(String id) {
        return jdbc.sql("""
                        select data::text from outbox_event where topic = 'northloop.alerting.v1' and key = ?
                        order by seq""").param(id).query(String.class).list().stream()
                .peek(data -> assertThat(data)
                        .contains("NPS_FALL", "al-live-centre", id)
                        .doesNotContain("value", "CUSUM"))
                .map(data -> String.valueOf(data).contains("\"ALARM\"") ? "ALARM" : "WATCH")
                .toList();
    }

    @Test
    void late_answers_move_no_sum_and_those_of_a_week_do() {
        AlertSubject centre = centres.centre("al-late");
        Machine crm = machine("al-late");
        centres.answer(crm, centre, 3, Duration.ofDays(7));
        centres.answer(crm, centre, 3, Duration.ofDays(400));
        agenda.runDue();
        assertThat(jdbc.sql("select count(*) from alert_watch where subject_ref = ?")
                        .param(centre.ref())
                        .query(Long.class)
                        .single())
                .isZero();
        centres.answer(crm, centre, 3, Duration.ofDays(7).minusMinutes(1));
        agenda.runDue();
        assertThat(centres.sum(centre)).isCloseTo(centres.counted(centre, 3), within(1e-9));
    }

    @Test
    void an_influential_customer_who_says_why_is_told_of_at_once() {
        AlertSubject centre = centres.centre("al-vip");
        Machine crm = machine("al-vip");
        customer(crm, "al-vip-1", true);
        customer(crm, "al-vip-2", false);
        commented(crm, centre, "al-vip-1", 3, "\"Waited an hour\"");
        commented(crm, centre, "al-vip-2", 0, "\"Waited an hour\"");
        commented(crm, centre, "al-vip-1", 2, null);
        agenda.runDue();
        assertThat(alerts(crm, centre, AlertRule.INFLUENTIAL_DETRACTOR)).isEmpty();

        commented(crm, centre, "al-vip-1", 2, "\"Waited an hour\"");
        agenda.runDue();
        List<JsonNode> found = alerts(crm, centre, AlertRule.INFLUENTIAL_DETRACTOR);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().toString()).doesNotContain("al-vip-1", "Waited");
        assertThat(found.getFirst().at("/evidence/0/figures/SCORE/value").asInt())
                .isEqualTo(2);
    }

    @Test
    void whoever_is_confined_to_units_gets_no_alerts() {
        centres.centre("al-part");
        Machine part = Machine.signedIn(port, "al-part", accounts.client("al-part", "al-part-region"));
        assertThat(code(part.get(ALERTS))).isEqualTo("403 company-wide-only");
        assertThat(code(part.post(
                        ALERTS + "/alt_" + "0".repeat(32) + "/acknowledge", "{\"note\":\"x\",\"actingFor\":\"y\"}")))
                .isEqualTo("403 company-wide-only");
        Machine whole = machine("al-whole");
        assertThat(code(whole.get(ALERTS + "?state=GONE"))).isEqualTo("400 malformed");
        assertThat(code(whole.get(ALERTS + "/nonsense"))).isEqualTo("404 alert-unknown");
        assertThat(code(whole.get(ALERTS + "?cursor=AAAA"))).startsWith("400");
    }

    private void hq(String ref) {
        putPerson.put(new PutPerson.Command(
                new Editor("test", new UnitScope.Everything()),
                new PersonDraft(ref, ref, ref + "@example.com", null, "en", "HQ_ANALYST", null, null, true),
                Optional.empty()));
    }

    private static void customer(Machine machine, String ref, boolean influential) {
        var reply = machine.put("/api/v1/customers/" + ref, """
                {"name": "%s", "email": "%s@example.com", "locale": "en", "influential": %s}""".formatted(ref, ref, influential));
        assertThat(reply.statusCode()).as(reply.body()).isLessThan(300);
    }

    private static void commented(
            Machine machine, AlertSubject centre, String customer, int score, @Nullable String reason) {
        var reply = machine.post("/api/v1/responses", """
                {"id": "%s", "surveyRef": "standard-transactional", "unitRef": "%s", "customerRef": "%s",
                 "answeredAt": "2026-11-01T10:00:00Z",
                 "answers": [{"question": "recommend", "value": %d}%s]}""".formatted(
                        UUID.randomUUID(),
                        centre.ref(),
                        customer,
                        score,
                        reason == null ? "" : ", {\"question\": \"reason\", \"value\": " + reason + "}"));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
    }

    private static String code(HttpResponse<String> reply) {
        return reply.statusCode() + " " + Machine.json(reply).path("code").asString();
    }
}
