package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Imports as another system asks for them. */
@NorthloopTest
class ImportRestTest {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String MAPPING = """
            {"surveyRef": "standard-transactional",
             "columns": {"score": "recommend", "when": "answeredAt", "words": "reason"},
             "codes": {"recommend": {"11": null, "": null}},
             "unit": {"from": "where"%s},
             "constants": {"locale": "en", "attributes.wave": "%s"},
             "dateFormat": "d/M/yyyy HH:mm", "zone": "Asia/Tokyo"}
            """;
    private static final String FILE = """
            when,where,score,words
            13/5/2026 00:30,%1$s,9,fine
            13/5/2026 10:00,%1$s,11,not asked
            31/2/2026 10:00,%1$s,9,no such day
            14/5/2026 10:00,%1$s,3,slow
            """;

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final int port;

    @Autowired
    ImportRestTest(
            TestAccounts accounts, JdbcClient jdbc, TestAgenda agenda, TestClock clock, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.clock = clock;
        this.port = port;
        accounts.region("import-rest");
    }

    @Test
    void imports_a_file_by_its_mapping_reports_what_it_could_not_take_and_adds_nothing_twice() {
        accounts.centre("import-rest-a", "import-rest");
        Machine machine = machine("import-rest-writer", Set.of("imports:write", "imports:read"));
        String file = FILE.formatted("import-rest-a");

        HttpResponse<String> accepted = send(machine, file, MAPPING.formatted("", "first"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String path = IMPORTS + "/" + Machine.json(accepted).get("id").asString();
        assertThat(accepted.headers().firstValue("Location")).contains(path);
        assertThat(Machine.json(machine.get(path)).get("state").asString()).isEqualTo("WAITING");

        JsonNode done = ranWhileTheClockMoves(machine, path);
        assertThat(done.get("state").asString()).isEqualTo("DONE");
        assertThat(done.get("rows").asLong()).isEqualTo(4);
        assertThat(done.get("imported").asLong()).isEqualTo(2);
        assertThat(done.get("duplicates").asLong()).isZero();
        assertThat(done.get("rejected").asLong()).isEqualTo(2);
        assertThat(done.get("rejectedFile").asString()).isEqualTo(path + "/rejected");
        assertThat(Instant.parse(done.get("startedAt").asString()))
                .isBefore(Instant.parse(done.get("finishedAt").asString()));
        assertThat(machine.get(path + "/rejected").body().lines())
                .extracting(line -> List.of(line.split(",", -1)).subList(0, 4))
                .containsExactly(
                        List.of("\uFEFFline", "field", "value", "code"),
                        List.of("3", "score", "11", "score-missing"),
                        List.of("4", "when", "31/2/2026 10:00", "not-a-date"));
        assertThat(jdbc.sql("select answered_at at time zone 'UTC' || ' ' || score || ' ' || (attributes ->> 'wave')"
                                + " from response where unit_ref = 'import-rest-a' order by answered_at")
                        .query(String.class)
                        .list())
                .containsExactly("2026-05-12 15:30:00 9 first", "2026-05-14 01:00:00 3 first");

        JsonNode again = ran(machine, send(machine, file, MAPPING.formatted("", "first")));
        assertThat(again.get("imported").asLong()).isZero();
        assertThat(again.get("duplicates").asLong()).isEqualTo(2);
    }

    @Test
    void keeps_nothing_of_what_it_refuses() {
        String createUnder = ", \"createUnder\": \"import-rest\"";
        String file = FILE.formatted("import-rest-new");
        Machine writer = machine("import-rest-plain", Set.of("imports:write"));
        HttpResponse<String> forbidden = send(writer, file, MAPPING.formatted(createUnder, "x"));
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("import-may-not-add-centres");
        HttpResponse<String> wrong =
                send(writer, file, MAPPING.formatted("", "x").replace("\"when\"", "\"whenever\""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("import-no-such-column");
        HttpResponse<String> malformed = send(writer, file, "{\"colums\": {}}");
        assertThat(malformed.statusCode()).isEqualTo(400);
        Machine confined = Machine.signedIn(
                port,
                "import-rest-confined",
                accounts.client("import-rest-confined", "import-rest", Set.of("imports:write")));
        assertThat(send(confined, file, MAPPING.formatted("", "x")).statusCode())
                .isEqualTo(403);
        Machine reader = machine("import-rest-reader", Set.of("imports:read"));
        assertThat(send(reader, file, MAPPING.formatted("", "x")).statusCode()).isEqualTo(403);
        assertThat(jdbc.sql(
                                "select count(*) from import_run where requested_by like '%import-rest-plain'"
                                        + " or requested_by like '%import-rest-confined' or requested_by like '%import-rest-reader'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from import_chunk c where not exists"
                                + " (select 1 from import_run r where r.id = c.import_id)")
                        .query(Long.class)
                        .single())
                .isZero();

        Machine organiser = machine("import-rest-organiser", Set.of("imports:write", "organisation:write"));
        JsonNode done = ran(organiser, send(organiser, file, MAPPING.formatted(createUnder, "x")));
        assertThat(done.get("imported").asLong()).isEqualTo(2);
        assertThat(jdbc.sql("select parent_ref from unit where ref = 'import-rest-new'")
                        .query(String.class)
                        .single())
                .isEqualTo("import-rest");
    }

    @Test
    void gives_up_on_a_file_that_would_add_a_centre_per_row() {
        StringBuilder file = new StringBuilder("when,where,score,words\n");
        for (int i = 0; i < 600; i++) {
            file.append("13/5/2026 10:00,import-flood-").append(i).append(",9,\n");
        }
        Machine organiser = machine("import-rest-flood", Set.of("imports:write", "organisation:write"));
        String mapping = MAPPING.formatted(", \"createUnder\": \"import-rest\"", "x");
        JsonNode failed = ran(organiser, send(organiser, file.toString(), mapping));
        assertThat(failed.get("state").asString()).isEqualTo("FAILED");
        assertThat(failed.get("failure").asString()).isEqualTo("import-too-many-centres");
        assertThat(jdbc.sql("select count(*) from unit where ref like 'import-flood-%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Machine machine(String name, Set<String> scopes) {
        return Machine.signedIn(port, name, accounts.client(name, null, scopes));
    }

    private static HttpResponse<String> send(Machine machine, String file, String mapping) {
        String boundary = "----northloop";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"mapping\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + mapping + "\r\n"
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"answers.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--" + boundary + "--\r\n";
        return machine.post(IMPORTS + "/responses", body, "multipart/form-data; boundary=" + boundary);
    }

    private JsonNode ran(Machine machine, HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        agenda.runDue();
        return Machine.json(
                machine.get(IMPORTS + "/" + Machine.json(accepted).get("id").asString()));
    }

    private JsonNode ranWhileTheClockMoves(Machine machine, String path) {
        AtomicBoolean over = new AtomicBoolean();
        Thread hands = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                clock.advance(Duration.ofMillis(1));
                LockSupport.parkNanos(1_000_000);
            }
        });
        try {
            agenda.runDue();
        } finally {
            over.set(true);
        }
        try {
            hands.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Machine.json(machine.get(path));
    }
}
