package io.northloop.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Segments and value propositions by REST, down to the tables. */
@NorthloopTest
class PropositionApiTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String PATH = "/api/v1/propositions";

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    PropositionApiTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void a_proposition_lives_from_draft_to_retirement_in_versions() {
        Machine machine = machine();
        String whole = whole(machine, "Ready when promised");
        HttpResponse<String> created = machine.post(PATH, whole);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String id = Machine.json(created).get("id").asString();
        assertThat(id).startsWith("prp_");
        String path = PATH + "/" + id;

        assertThat(machine.post(path + "/activate", "").statusCode()).isEqualTo(409);
        assertThat(state(machine.post(path + "/review", ""))).isEqualTo("REVIEWED");
        assertThat(state(machine.post(path + "/activate", ""))).isEqualTo("ACTIVE");

        String tag = machine.get(path).headers().firstValue("ETag").orElseThrow();
        String better = whole.replace("Ready when promised", "Ready an hour early");
        HttpResponse<String> blind = machine.put(path, better);
        assertThat(blind.statusCode()).isEqualTo(428);
        assertThat(blind.body()).contains("if-match-needed");
        JsonNode changed = Machine.json(machine.put(path, better, tag));
        assertThat(changed.get("state").asString()).isEqualTo("DRAFT");
        assertThat(changed.get("version").asInt()).isEqualTo(2);
        assertThat(changed.get("activeVersion").asInt()).isEqualTo(1);
        HttpResponse<String> stale = machine.put(path, whole, tag);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("/promise", "Ready an hour early");

        machine.post(path + "/review", "");
        JsonNode active = Machine.json(machine.post(path + "/activate", ""));
        assertThat(active.get("activeVersion").asInt()).isEqualTo(2);
        assertThat(active.get("versions").get(0).get("state").asString()).isEqualTo("RETIRED");
        assertThat(state(machine.post(path + "/retire", ""))).isEqualTo("RETIRED");
        assertThat(machine.post(path + "/retire", "").statusCode()).isEqualTo(409);
        assertThat(jdbc.sql("select action from audit_entry where subject = ? order by number")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "proposition.drafted",
                        "proposition.reviewed",
                        "proposition.activated",
                        "proposition.changed",
                        "proposition.reviewed",
                        "proposition.activated",
                        "proposition.retired");
    }

    @Test
    void a_draft_may_say_little_but_a_review_names_what_is_missing() {
        Machine machine = machine();
        String id = Machine.json(machine.post(PATH, "{\"title\":\"Fleets\"}"))
                .get("id")
                .asString();
        HttpResponse<String> refused = machine.post(PATH + "/" + id + "/review", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/segment", "/ownerRef", "/promise", "/components/price", "/touchpoints");
        JsonNode list = Machine.json(machine.get(PATH + "?limit=1"));
        assertThat(list.get("items").get(0).get("id").asString()).isEqualTo(id);
        assertThat(machine.get(PATH + "/prp_" + "0".repeat(32)).statusCode()).isEqualTo(404);
    }

    @Test
    void refuses_what_it_names_and_there_is_not() {
        Machine machine = machine();
        HttpResponse<String> unknown = machine.post(
                PATH,
                "{\"title\":\"A\",\"segment\":\"sgm_" + "0".repeat(32) + "\",\"ownerRef\":\"nobody-here\","
                        + "\"touchpoints\":[{\"touchpoint\":\"moon\"},null]}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body())
                .contains(
                        "unknown-segment", "unknown-person", "/touchpoints/0/touchpoint", "/touchpoints/1/touchpoint");
        HttpResponse<String> everything = machine.post(
                PATH,
                "{\"title\":\"\",\"segment\":\"x\",\"ownerRef\":\"nobody-here\","
                        + "\"touchpoints\":[{\"touchpoint\":\"moon\",\"target\":400}]}");
        assertThat(everything.statusCode()).isEqualTo(422);
        assertThat(everything.body())
                .contains("/title", "/segment", "/ownerRef", "/touchpoints/0/touchpoint", "/touchpoints/0/target");
        HttpResponse<String> wrong = machine.post(
                PATH,
                "{\"title\":\" \",\"touchpoints\":[{\"touchpoint\":\"delivery\",\"target\":1E2147483647},"
                        + "{\"touchpoint\":\"delivery\",\"target\":-100.05}]}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("/title", "/touchpoints/0/target", "repeated-touchpoint");
    }

    @Test
    void segments_count_whom_their_rule_fits() {
        Machine machine = machine();
        for (int i = 0; i < 6; i++) {
            machine.put(
                    "/api/v1/customers/segment-" + i,
                    "{\"name\":\"Somebody\",\"attributes\":{\"fleet\":\"%s\"}}".formatted(i < 4 ? "blue" : "red"));
            machine.put(
                    "/api/v1/customers/segment-" + i + "/facts/2023-Q1",
                    "{\"revenue\":100,\"profit\":%d,\"currency\":\"CNY\"}".formatted(i % 2 == 0 ? 50 : -50));
        }
        JsonNode added = Machine.json(machine.post(
                "/api/v1/segments",
                "{\"name\":\"Blue and earning\",\"profitTiers\":[\"EXCELLENT\"],\"attributes\":{\"fleet\":\"blue\"}}"));
        assertThat(added.get("id").asString()).startsWith("sgm_");
        JsonNode found = Machine.json(machine.get("/api/v1/segments?period=2023-Q1"))
                .get("items")
                .valueStream()
                .filter(segment -> segment.get("id").equals(added.get("id")))
                .findFirst()
                .orElseThrow();
        assertThat(found.get("customers").asLong()).isEqualTo(2);
        assertThat(found.get("revenue").decimalValue()).isEqualByComparingTo("200");
        assertThat(machine.post("/api/v1/segments", "{\"name\":\"All\"}").body())
                .contains("segment-of-everybody");
        assertThat(machine.post(
                                "/api/v1/segments",
                                "{\"name\":\"N\",\"profitTiers\":[null],\"attributes\":{\"fleet\":null}}")
                        .statusCode())
                .isBetween(400, 422);
    }

    @Test
    void a_segment_changes_for_whoever_has_seen_it_and_keeps_its_rule_while_it_is_promised_something() {
        Machine machine = machine();
        HttpResponse<String> added =
                machine.post("/api/v1/segments", "{\"name\":\"Lost\",\"categories\":[\"DETRACTOR\"]}");
        String segment = Machine.json(added).get("id").asString();
        String path = "/api/v1/segments/" + segment;
        String tag = added.headers().firstValue("ETag").orElseThrow();
        String found = "{\"name\":\"Found\",\"categories\":[\"PASSIVE\"],\"attributes\":{\"kind\":\"fleet\"}}";
        assertThat(machine.put(path, found).statusCode()).isEqualTo(428);
        HttpResponse<String> changed = machine.put(path, found, tag);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        HttpResponse<String> stale = machine.put(path, found.replace("Found", "Lost"), tag);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("segment-stale", "/name", "Found");
        HttpResponse<String> seen = machine.get(path);
        assertThat(seen.headers().firstValue("ETag"))
                .isEqualTo(changed.headers().firstValue("ETag"));
        assertThat(Machine.json(seen).get("promised").asBoolean()).isFalse();
        assertThat(machine.put(path, "{\"name\":\"All\"}", tag).statusCode()).isEqualTo(422);
        assertThat(machine.get("/api/v1/segments/sgm_" + "0".repeat(32)).statusCode())
                .isEqualTo(404);

        String id = Machine.json(machine.post(PATH, whole(machine, "In time").replaceFirst("sgm_[0-9a-f]+", segment)))
                .get("id")
                .asString();
        machine.post(PATH + "/" + id + "/review", "");
        assertThat(state(machine.post(PATH + "/" + id + "/activate", ""))).isEqualTo("ACTIVE");
        String now = machine.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> refused = machine.put(path, found.replace("PASSIVE", "PROMOTER"), now);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("segment-promised");
        assertThat(machine.put(path, found.replace("Found", "Renamed"), now).statusCode())
                .isEqualTo(200);
        assertThat(Machine.json(machine.get(path)).get("promised").asBoolean()).isTrue();
    }

    private String whole(Machine machine, String promise) {
        String person = "prp-owner-" + NUMBERS.incrementAndGet();
        assertThat(machine.put(
                                "/api/v1/people/" + person,
                                "{\"name\":\"Owner\",\"locale\":\"en\",\"post\":\"HQ_ANALYST\",\"active\":true}")
                        .statusCode())
                .isEqualTo(201);
        String segment = Machine.json(
                        machine.post("/api/v1/segments", "{\"name\":\"Lost\",\"categories\":[\"DETRACTOR\"]}"))
                .get("id")
                .asString();
        return """
                {"title": "Fleets", "segment": "%s", "ownerRef": "%s", "job": "Vans on the road", "promise": "%s",
                 "components": {"price": "a", "choice": "b", "convenience": "c", "sharedValues": "d", "experience": "e"},
                 "touchpoints": [{"touchpoint": "service-visit", "meaning": "In time", "target": 40.5}]}
                """.formatted(segment, person, promise);
    }

    private static String state(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Machine.json(answer).get("state").asString();
    }

    private Machine machine() {
        String id = "prp-" + NUMBERS.incrementAndGet();
        return Machine.signedIn(port, id, accounts.client(id, null));
    }
}
