package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@NorthloopTest
class ResponseRestTest {

    private static final String GOOD = """
            {"id": "%s", "surveyRef": "standard-transactional", "unitRef": "rest-centre",
             "answeredAt": "2026-10-30T10:00:00+08:00", "weight": 0.5, "attributes": {"channel": "kiosk"},
             "answers": [{"question": "recommend", "value": %d},
                         {"question": "reason", "value": "=cmd() call 13800138000"}]}
            """;

    private final TestAccounts accounts;
    private final Machine machine;
    private final Machine confined;
    private final JdbcClient jdbc;

    @Autowired
    ResponseRestTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        accounts.region("rest-region");
        accounts.centre("rest-centre", "rest-region");
        String name = "rest-" + System.nanoTime();
        this.machine = Machine.signedIn(port, name, accounts.client(name, null));
        this.confined = Machine.signedIn(port, name + "c", accounts.client(name + "c", "rest-centre"));
    }

    @Test
    void the_same_id_gives_the_first_result_and_another_body_is_refused() {
        String id = id();
        HttpResponse<String> first = machine.post("/api/v1/responses", body(id, 9));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(machine.post("/api/v1/responses", body(id, 9)).body()).isEqualTo(first.body());
        HttpResponse<String> other = machine.post("/api/v1/responses", body(id, 3));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("response-id-taken");
        assertThat(jdbc.sql("select count(*) from response where sender_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void names_every_fault_at_once_and_stores_nothing() {
        HttpResponse<String> wrong = machine.post("/api/v1/responses", """
                {"id": "", "surveyRef": "none", "unitRef": "nowhere", "customerRef": "nobody", "adviserRef": "nobody",
                 "answeredAt": "2099-01-01T00:00:00Z", "weight": -1, "answers": []}
                """);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Machine.json(wrong).get("errors").findValuesAsString("pointer"))
                .contains("/id", "/answeredAt", "/weight", "/surveyRef", "/unitRef", "/customerRef", "/adviserRef");
        HttpResponse<String> unknown =
                machine.post("/api/v1/responses", body(id(), 9).replace("rest-centre", "nowhere"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("/unitRef", "unknown-centre");
        HttpResponse<String> field =
                machine.post("/api/v1/responses", body(id(), 9).replace("\"weight\"", "\"wait\""));
        assertThat(field.statusCode()).isEqualTo(400);
        assertThat(field.body()).contains("/wait");
    }

    @Test
    void what_the_database_could_not_keep_is_a_fault_of_the_request() {
        HttpResponse<String> absent =
                machine.post("/api/v1/responses", body(id(), 9).replace("\"kiosk\"", "null"));
        assertThat(absent.statusCode()).isEqualTo(400);
        assertThat(absent.body()).contains("/attributes/channel");
        HttpResponse<String> unit =
                machine.post("/api/v1/responses", body(id(), 9).replace("rest-centre", "rest\\u0000centre"));
        assertThat(unit.statusCode()).isEqualTo(400);
        assertThat(unit.body()).contains("/unitRef");
        for (String filter : List.of("unit", "touchpoint", "programme", "survey")) {
            assertThat(machine.get("/api/v1/responses?" + filter + "=a%00b").statusCode())
                    .as(filter)
                    .isEqualTo(400);
            assertThat(machine.get("/api/v1/measurements/nps?" + filter + "=a%00b")
                            .statusCode())
                    .as(filter)
                    .isEqualTo(400);
        }
        assertThat(machine.get("/api/v1/surveys/" + "x".repeat(65)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_touchpoint_is_one_of_the_list() {
        String known = body(id(), 9).replace("\"weight\"", "\"touchpoint\": \"service-visit\", \"weight\"");
        assertThat(machine.post("/api/v1/responses", known).statusCode()).isEqualTo(201);
        HttpResponse<String> unknown =
                machine.post("/api/v1/responses", known.replace("service-visit", "service visit"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("/touchpoint", "unknown-touchpoint");
    }

    @Test
    void attributes_are_masked_like_comments() {
        String id = id();
        machine.post("/api/v1/responses", body(id, 4).replace("kiosk", "kiosk, ask 13900139001"));
        String shown = machine.get("/api/v1/responses?unit=rest-centre").body();
        assertThat(shown).contains("kiosk, ask •••").doesNotContain("13900139001");
        assertThat(machine.get("/api/v1/responses/export?unit=rest-centre&format=ndjson")
                        .body())
                .doesNotContain("13900139001");
    }

    @Test
    void lists_answers_by_cursor_masked_and_without_who_answered() {
        for (int i = 0; i < 5; i++) {
            machine.post("/api/v1/responses", body(id(), i + 2));
        }
        Set<String> seen = new HashSet<>();
        String path = "/api/v1/responses?unit=rest-region&limit=2";
        JsonNode page = Machine.json(machine.get(path));
        while (true) {
            for (JsonNode item : page.get("items")) {
                assertThat(seen.add(item.get("id").asString())).isTrue();
                assertThat(item.has("customerRef")).isFalse();
                assertThat(item.toString()).contains("•••").doesNotContain("13800138000");
            }
            if (page.get("next") == null || page.get("next").isNull()) {
                break;
            }
            page = Machine.json(machine.get(path + "&cursor=" + page.get("next").asString()));
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
        assertThat(Machine.json(machine.get("/api/v1/responses?unit=rest-region&category=PROMOTER"))
                        .get("items"))
                .allMatch(item -> item.get("score").asInt() >= 9);
        assertThat(machine.get("/api/v1/responses?category=FAN").statusCode()).isEqualTo(400);
        assertThat(machine.get("/api/v1/responses?cursor=nonsense").statusCode())
                .isEqualTo(400);
        assertThat(confined.get("/api/v1/responses").statusCode()).isEqualTo(403);
        assertThat(confined.get("/api/v1/responses/export").statusCode()).isEqualTo(403);
    }

    @Test
    void exports_begin_no_formula() {
        machine.post("/api/v1/responses", body(id(), 9));
        String csv = machine.get("/api/v1/responses/export?unit=rest-centre").body();
        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst().split(",", -1))
                .as("the questions of all surveys, in an order that surveys of other tests may change")
                .contains("weight", "recommend", "reason", "suggestion");
        assertThat(lines.getFirst()).contains(",locale,attributes,weight,");
        assertThat(csv).contains("\"{\"\"channel\"\":\"\"kiosk\"\"}\"");
        assertThat(csv).contains(",'=cmd() call •••").doesNotContain(",=cmd");
        assertThat(machine.get("/api/v1/responses/export?unit=rest-centre&format=ndjson")
                        .body()
                        .lines())
                .allMatch(line -> line.startsWith("{\"id\":\"rsp_"));
        assertThat(machine.get("/api/v1/responses/export?unit=rest-centre&format=xlsx")
                        .body())
                .startsWith("PK");
        assertThat(machine.get("/api/v1/responses/export?format=pdf").statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_export_that_breaks_off_never_looks_whole() {
        accounts.centre("rest-broken", "rest-region");
        machine.post("/api/v1/responses", body(id(), 9).replace("rest-centre", "rest-broken"));
        jdbc.sql("""
                        insert into response select (r).* from (
                            select jsonb_populate_record(r, jsonb_build_object(
                                'id', uuidv7(), 'sender_id', r.sender_id || '#' || i,
                                'answers', jsonb_build_object('recommend', 9, 'reason', (
                                    select string_agg(md5(i || '-' || j), ' ') from generate_series(1, 60) j)))) as r
                            from response r, generate_series(1, 1200) i where r.unit_ref = 'rest-broken') copies
                        """).update();
        String path = "/api/v1/responses/export?unit=rest-broken&format=";
        assertThat(machine.get(path + "csv").body().lines()).hasSize(1202);
        // The first row received comes last: by then megabytes have left.
        String first = "(select id from response where unit_ref = 'rest-broken' order by id limit 1)";
        jdbc.sql("update response set answers = '{\"recommend\": {\"chosen\": [1]}}' where id = " + first)
                .update();
        try {
            for (String format : List.of("csv", "ndjson", "xlsx")) {
                assertThatThrownBy(() -> machine.get(path + format))
                        .as(format)
                        .hasRootCauseInstanceOf(IOException.class);
            }
            jdbc.sql("delete from response where unit_ref = 'rest-broken' and id <> " + first)
                    .update();
            HttpResponse<String> refused = machine.get(path + "csv");
            assertThat(refused.statusCode()).isEqualTo(500);
            assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
        } finally {
            jdbc.sql("delete from response where unit_ref = 'rest-broken'").update();
        }
    }

    @Test
    void surveys_tell_their_codes() {
        JsonNode survey = Machine.json(machine.get("/api/v1/surveys/standard-transactional"));
        assertThat(survey.get("version").asInt()).isEqualTo(1);
        assertThat(survey.get("questions").findValuesAsString("code"))
                .containsExactly("recommend", "reason", "suggestion");
        assertThat(Machine.json(machine.get("/api/v1/surveys")).get("items").findValuesAsString("state"))
                .contains("PUBLISHED");
        assertThat(machine.get("/api/v1/surveys/none").statusCode()).isEqualTo(404);
    }

    private static String body(String id, int score) {
        return GOOD.replace("%s", id).replace("%d", Integer.toString(score));
    }

    private static String id() {
        return "rest-" + System.nanoTime();
    }
}
