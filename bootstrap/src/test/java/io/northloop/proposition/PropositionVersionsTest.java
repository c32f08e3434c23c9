package io.northloop.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is in force, what is worked on beside it and what was before, by REST and on the page. */
@NorthloopTest
class PropositionVersionsTest {

    private static final String PATH = "/api/v1/propositions";
    private static final String TOUCHPOINT = "service-renewal";
    private static final int ANSWERS = 40;

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    PropositionVersionsTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void the_version_in_force_is_judged_and_not_the_draft_beside_it() {
        Machine machine = machine("prp-versions-1");
        passives();
        String path = PATH + "/" + active(machine, "60");
        String seen = machine.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(machine.put(path, content(machine, "-20"), seen).statusCode())
                .isEqualTo(200);

        JsonNode draft = Machine.json(machine.get(path));
        assertThat(draft.get("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.get("version").asInt()).isEqualTo(2);
        assertThat(draft.at("/touchpoints/0/target").asInt()).isEqualTo(-20);
        assertThat(draft.at("/touchpoints/0/verdict").isNull()).isTrue();
        assertThat(draft.at("/judged/version").asInt()).isEqualTo(1);
        assertThat(draft.at("/judged/touchpoints/0/target").asInt()).isEqualTo(60);
        assertThat(draft.at("/judged/touchpoints/0/verdict").asString()).isEqualTo("BROKEN");
        assertThat(draft.get("differences").toString())
                .contains(
                        "{\"pointer\":\"/touchpoints/" + TOUCHPOINT + "/target\",\"before\":\"60\",\"after\":\"-20\"}");

        JsonNode first = Machine.json(machine.get(path + "?version=1"));
        assertThat(first.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(first.get("version").asInt()).isEqualTo(1);
        assertThat(first.at("/touchpoints/0/verdict").asString()).isEqualTo("BROKEN");
        assertThat(first.get("differences")).isEmpty();
        HttpResponse<String> unknown = machine.get(path + "?version=3");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("proposition-version-unknown");
        assertThat(machine.get(path + "?version=x").statusCode()).isEqualTo(400);

        String page = path.substring("/api/v1".length());
        Browser hq = hq("prp-versions-hq-1");
        assertThat(hq.get(page).body())
                .contains("promise-BROKEN", "version 1, in force", "/plans/new?proposition=", ">Draft, version 2</h2>")
                .contains("Service renewal · Target NPS", page + "?version=1", "/discard\"")
                .doesNotContain("promise-KEPT", "style=");
        assertThat(hq.get(page + "?version=1").body())
                .contains("promise-BROKEN", ">What is promised</h2>", "To version 2, the newest")
                .doesNotContain("/review\"", "/retire\"", "/edit\"", "/discard\"");
        assertThat(hq.get(page + "?version=3").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_retired_can_be_read_and_is_not_judged() {
        Machine machine = machine("prp-versions-2");
        passives();
        String path = PATH + "/" + active(machine, "60");
        String page = path.substring("/api/v1".length());
        Browser hq = hq("prp-versions-hq-2");
        assertThat(hq.get(page).body()).contains("promise-BROKEN");
        assertThat(machine.post(path + "/retire", "").statusCode()).isEqualTo(200);

        JsonNode retired = Machine.json(machine.get(path));
        assertThat(retired.get("judged").isNull()).isTrue();
        assertThat(retired.at("/touchpoints/0/target").asInt()).isEqualTo(60);
        assertThat(retired.at("/touchpoints/0/verdict").isNull()).isTrue();
        assertThat(hq.get(page).body())
                .contains(">Retired, version 1</h2>", "A month before", "+60.0")
                .doesNotContain("promise-BROKEN", "/plans/new?proposition=", "/discard\"");
    }

    @Test
    void a_draft_is_given_up_and_what_is_in_force_stays() {
        Machine machine = machine("prp-versions-3");
        String id = active(machine, "60");
        String path = PATH + "/" + id;
        String tag = machine.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(machine.put(path, content(machine, "-20"), tag).statusCode()).isEqualTo(200);
        Browser hq = hq("prp-versions-hq-3");
        assertThat(hq.post("/propositions/" + id + "/discard", Map.of("revision", "0"))
                        .statusCode())
                .isEqualTo(412);
        HttpResponse<String> discarded = hq.post("/propositions/" + id + "/discard", Map.of("revision", "3"));
        assertThat(discarded.statusCode()).isEqualTo(302);
        assertThat(discarded.headers().firstValue("Location").orElseThrow()).endsWith("/propositions/" + id);
        JsonNode left = Machine.json(machine.get(path));
        assertThat(left.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(left.get("versions")).hasSize(1);
        HttpResponse<String> nothing = machine.delete(path + "/draft");
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(nothing.body()).contains("proposition-no-draft");

        String again = machine.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(machine.put(path, content(machine, "10"), again).statusCode())
                .isEqualTo(200);
        machine.post(path + "/review", "");
        HttpResponse<String> reviewed = machine.delete(path + "/draft");
        assertThat(reviewed.statusCode()).isEqualTo(200);
        assertThat(Machine.json(reviewed).get("version").asInt()).isEqualTo(1);
        assertThat(jdbc.sql("select details ->> 'version' from audit_entry"
                                + " where subject = ? and action = 'proposition.draft-discarded'")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("2", "2");
    }

    @Test
    void what_was_never_promised_disappears_with_its_draft() {
        Machine machine = machine("prp-versions-4");
        String first = PATH + "/" + drafted(machine, "1");
        assertThat(machine.delete(first + "/draft").statusCode()).isEqualTo(204);
        assertThat(machine.get(first).statusCode()).isEqualTo(404);
        assertThat(machine.delete(first + "/draft").statusCode()).isEqualTo(404);

        String page = "/propositions/" + drafted(machine, "2");
        Browser hq = hq("prp-versions-hq-4");
        assertThat(hq.get(page).body()).contains("the proposition disappears");
        HttpResponse<String> gone = hq.post(page + "/discard", Map.of("revision", "0"));
        assertThat(gone.statusCode()).isEqualTo(302);
        assertThat(gone.headers().firstValue("Location").orElseThrow()).endsWith("/propositions");
        assertThat(hq.get(page).statusCode()).isEqualTo(404);
    }

    private static String active(Machine machine, String target) {
        String id = drafted(machine, target);
        machine.post(PATH + "/" + id + "/review", "");
        assertThat(machine.post(PATH + "/" + id + "/activate", "").statusCode()).isEqualTo(200);
        return id;
    }

    private static String drafted(Machine machine, String target) {
        HttpResponse<String> created = machine.post(PATH, content(machine, target));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Machine.json(created).get("id").asString();
    }

    /** For nobody who has answered, so that everybody's answers are what it is judged by. */
    private static String content(Machine machine, String target) {
        machine.put(
                "/api/v1/people/prp-versions-owner",
                "{\"name\":\"Owner\",\"locale\":\"en\",\"post\":\"HQ_ANALYST\",\"active\":true}");
        String segment = Machine.json(machine.post(
                        "/api/v1/segments", "{\"name\":\"Versions\",\"attributes\":{\"versions\":\"none\"}}"))
                .get("id")
                .asString();
        return """
                {"title": "Versions", "segment": "%s", "ownerRef": "prp-versions-owner", "job": "j", "promise": "p",
                 "components": {"price": "1", "choice": "2", "convenience": "3", "sharedValues": "4", "experience": "5"},
                 "touchpoints": [{"touchpoint": "%s", "meaning": "A month before", "target": %s}]}
                """.formatted(segment, TOUCHPOINT, target);
    }

    /** A score of 0, whose interval ends far under 60 and begins far over −20. */
    private void passives() {
        for (int i = 0; i < ANSWERS; i++) {
            jdbc.sql("insert into measurement_delta (unit_ref, day, kind, survey_ref, touchpoint, score)"
                            + " values ('prp-versions', '2026-06-15', 'TRANSACTIONAL', 'prp-survey', ?, 8)")
                    .param(TOUCHPOINT)
                    .update();
        }
    }

    private Machine machine(String id) {
        return Machine.signedIn(port, id, accounts.client(id, null));
    }

    private Browser hq(String username) {
        accounts.open(username, Role.HQ, null);
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }
}
