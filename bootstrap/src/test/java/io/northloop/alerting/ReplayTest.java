package io.northloop.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.alerting.model.Rehearsal;
import io.northloop.alerting.model.Replay;
import io.northloop.alerting.model.ReplayState;
import io.northloop.alerting.port.Replays;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.web.Looks;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Replays run in the background, one at a time, and can be stopped. */
@NorthloopTest
class ReplayTest {

    private static final String REPLAYS = "/api/v1/alerts/replays";
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final TestAccounts accounts;
    private final Replays replays;
    private final TestAgenda agenda;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    ReplayTest(TestAccounts accounts, Replays replays, TestAgenda agenda, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.replays = replays;
        this.agenda = agenda;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void nothing_waits() {
        agenda.runDue();
    }

    @Test
    void other_systems_ask_wait_and_read_the_result() {
        Machine crm = machine("replay-api");
        HttpResponse<String> asked = ask(crm, "2031-01", "2031-03");
        assertThat(code(asked)).isEqualTo("422 invalid");
        asked = ask(crm, "2025-06", "2025-07");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        String id = Machine.json(asked).get("id").asString();
        assertThat(asked.headers().firstValue("Location")).contains(REPLAYS + "/" + id);
        assertThat(Machine.json(ask(crm, "2025-06", "2025-07")).get("id").asString())
                .as("asked for twice")
                .isEqualTo(id);
        JsonNode waiting = Machine.json(crm.get(REPLAYS + "/" + id));
        assertThat(waiting.get("state").asString()).isEqualTo("WAITING");
        assertThat(waiting.get("progress").asDouble()).isZero();
        long before = raised();
        agenda.runDue();
        JsonNode done = Machine.json(crm.get(REPLAYS + "/" + id));
        assertThat(done.get("state").asString()).isEqualTo("DONE");
        assertThat(done.get("progress").asDouble()).isEqualTo(1);
        assertThat(done.at("/result/rules")).hasSize(9);
        assertThat(done.at("/result/rules/0/rule").asString()).isEqualTo("NPS_FALL");
        JsonNode chance = done.at("/result/rules/0/falseAlarmRate");
        assertThat(chance.valueStream()
                        .map(each -> each.get("of").asString() + " "
                                + each.get("severity").asString()))
                .containsExactly("WATCHED_QUARTERS ALARM", "WATCHED_QUARTERS WATCH", "LOOKS ALARM");
        assertThat(chance.at("/1/share").asDouble()).isEqualTo(.043);
        assertThat(chance.at("/2/times").asInt()).isEqualTo(3);
        assertThat(chance.at("/2/raised").asInt())
                .as("alarms of all kinds, without those of the sum")
                .isBetween(0, done.at("/result/rules/0/alarms").asInt());
        assertThat(done.at("/result/rules/0/watches").isInt()).isTrue();
        assertThat(raised()).as("nothing is raised").isEqualTo(before);
        assertThat(code(crm.post(REPLAYS + "/" + id + "/cancel", ""))).isEqualTo("409 replay-over");

        assertThat(code(ask(crm, "2025-7", "2025-08"))).isEqualTo("422 invalid");
        assertThat(code(ask(crm, "2025-09", "2025-08"))).isEqualTo("422 invalid");
        assertThat(code(crm.get(REPLAYS + "/rpl_" + "0".repeat(32)))).isEqualTo("404 replay-unknown");
        accounts.region("replay-region");
        Machine part = Machine.signedIn(port, "replay-part", accounts.client("replay-part", "replay-region"));
        assertThat(code(ask(part, "2025-06", "2025-07"))).isEqualTo("403 company-wide-only");
        assertThat(code(part.get(REPLAYS + "/" + id))).isEqualTo("403 company-wide-only");
    }

    @Test
    void one_runs_at_a_time_and_one_that_was_left_is_begun_anew() {
        Replay first = replays.add(asked(2023, 1));
        Replay second = replays.add(asked(2023, 2));
        Replays.Claimed held = replays.claim(UUID.randomUUID(), LEASE).orElseThrow();
        assertThat(held.replay().id()).isEqualTo(first.id());
        assertThat(replays.claim(UUID.randomUUID(), LEASE)).as("another runs").isEmpty();
        assertThat(replays.anyWaiting()).isFalse();
        jdbc.sql("update alert_replay set leased_until = clock_timestamp() - interval '1 second' where id = ?")
                .param(first.id().value())
                .update();
        Replays.Claimed anew = replays.claim(UUID.randomUUID(), LEASE).orElseThrow();
        assertThat(anew.replay().id()).isEqualTo(first.id());
        assertThat(anew.attempts()).isEqualTo(2);
        assertThat(replays.advance(first.id(), held.lease(), 1, LEASE))
                .as("the lease is another's")
                .isFalse();
        assertThat(replays.advance(first.id(), anew.lease(), 1, LEASE)).isTrue();
        replays.finish(first.id(), anew.lease(), ReplayState.DONE, result(), NOW);
        Replay done = replays.find(first.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(ReplayState.DONE);
        assertThat(done.result()).isEqualTo(result());
        assertThat(replays.claim(UUID.randomUUID(), LEASE)
                        .orElseThrow()
                        .replay()
                        .id())
                .isEqualTo(second.id());
        replays.cancel(second.id(), NOW);
    }

    @Test
    void a_cancelled_one_keeps_nothing_of_what_it_had_found() {
        Replay asked = replays.add(asked(2023, 3));
        Replays.Claimed held = replays.claim(UUID.randomUUID(), LEASE).orElseThrow();
        replays.cancel(asked.id(), NOW);
        assertThat(replays.advance(asked.id(), held.lease(), 1, LEASE)).isFalse();
        replays.finish(asked.id(), held.lease(), ReplayState.DONE, result(), NOW);
        Replay cancelled = replays.find(asked.id()).orElseThrow();
        assertThat(cancelled.state()).isEqualTo(ReplayState.CANCELLED);
        assertThat(cancelled.result()).isNull();
        assertThat(replays.claim(UUID.randomUUID(), LEASE)).isEmpty();
    }

    @Test
    void headquarters_sees_how_far_it_is_stops_it_and_reads_the_last_result() throws Exception {
        accounts.open("replay-hq", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("replay-hq", TestAccounts.PASSWORD);
        assertThat(hq.post("/alerts/replay", Map.of()).statusCode()).isEqualTo(302);
        String page = hq.get("/alerts/replay").body();
        assertThat(page).contains("hx-get=\"/alerts/replay/progress\"", "A replay waits", "0 of 12 months");
        new Looks(port, "alerting").at("replay-hq", TestAccounts.PASSWORD, Map.of("replay-runs", "/alerts/replay"));
        String running = replays.unfinished().orElseThrow().id().toString();
        assertThat(hq.post("/alerts/replay/cancel", Map.of("replay", running)).statusCode())
                .isEqualTo(302);
        assertThat(hq.get("/alerts/replay/progress").body()).doesNotContain("hx-get", "<html");
        assertThat(hq.post("/alerts/replay/cancel", Map.of("replay", running)).statusCode())
                .as("it is over")
                .isEqualTo(302);

        hq.post("/alerts/replay", Map.of());
        agenda.runDue();
        assertThat(hq.get("/alerts/replay").body())
                .contains("Alarms a year", "Watches that became no alarm", "If nothing were wrong anywhere")
                .contains("Chance has no part in it")
                .doesNotContain("hx-get");
        Looks looks = new Looks(port, "alerting");
        looks.at("replay-hq", TestAccounts.PASSWORD, Map.of("replay", "/alerts/replay"));
        assertThat(looks.wrong()).isEmpty();
    }

    private static Replay asked(int year, int month) {
        YearMonth one = YearMonth.of(year, month);
        return Replay.asked(new ReplayId(UUID.randomUUID()), one, one, "test", NOW.plusSeconds(month));
    }

    private static Rehearsal result() {
        return new Rehearsal(
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 1, 31),
                12,
                List.of(new Rehearsal.Raised(
                        AlertRule.NPS_FALL,
                        new AlertSubject(AlertSubject.Kind.CENTRE, "a"),
                        "A",
                        AlertSeverity.WATCH,
                        LocalDate.of(2023, 1, 9),
                        null,
                        AlertSeverity.WATCH)),
                Map.of(AlertSubject.Kind.CENTRE, 3));
    }

    private long raised() {
        return jdbc.sql("select count(*) from alert").query(Long.class).single();
    }

    private Machine machine(String id) {
        return Machine.signedIn(port, id, accounts.client(id, null));
    }

    private static HttpResponse<String> ask(Machine machine, String from, String to) {
        return machine.post(REPLAYS, "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to));
    }

    private static String code(HttpResponse<String> reply) {
        return reply.statusCode() + " " + Machine.json(reply).path("code").asString();
    }
}
