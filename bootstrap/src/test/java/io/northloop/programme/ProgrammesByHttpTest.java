package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Programmes and waves by REST and by the pages of headquarters. */
@NorthloopTest
class ProgrammesByHttpTest {

    private static final String LIST = """
            {"names":{"en":"Owners","zh-CN":"车主"},"surveyRef":"standard-relational","channel":"EMAIL",
             "trigger":{"kind":"UPLOADED_LIST","sendingDays":5},"restraintDays":14}""";

    private final Workshop workshop;
    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    ProgrammesByHttpTest(
            Workshop workshop, TestAccounts accounts, TestAgenda agenda, JdbcClient jdbc, @LocalServerPort int port) {
        this.workshop = workshop;
        this.accounts = accounts;
        this.agenda = agenda;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void a_programme_is_written_changed_by_version_and_driven_through_its_life() {
        Machine machine = machine("programmes-life", null);
        String path = "/api/v1/programmes/owners";

        HttpResponse<String> drafted = machine.put(path, LIST);
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        JsonNode body = Machine.json(drafted);
        assertThat(body.get("state").asString()).isEqualTo("DRAFT");
        assertThat(body.at("/trigger/sendingDays").asInt()).isEqualTo(5);
        assertThat(body.get("restraintDays").asInt()).isEqualTo(14);
        assertThat(body.get("sameKindRestraintDays").isNull()).isTrue();
        String tag = drafted.headers().firstValue("ETag").orElseThrow();
        assertThat(machine.put(path, LIST).statusCode()).isEqualTo(428);
        HttpResponse<String> changed = machine.put(path, LIST.replace("Owners", "All owners"), tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(machine.put(path, LIST, tag).statusCode()).isEqualTo(412);
        assertThat(Machine.json(machine.get(path)).at("/names/en").asString()).isEqualTo("All owners");

        JsonNode first = Machine.json(machine.get("/api/v1/programmes?limit=1"));
        assertThat(first.get("items").size()).isOne();
        JsonNode second = Machine.json(machine.get(
                "/api/v1/programmes?limit=1&cursor=" + first.get("next").asString()));
        assertThat(second.at("/items/0/ref").asString())
                .isNotEmpty()
                .isNotEqualTo(first.at("/items/0/ref").asString());

        assertThat(machine.post(path + "/pause", "").statusCode()).isEqualTo(409);
        assertThat(state(machine.post(path + "/activate", ""))).isEqualTo("ACTIVE");
        assertThat(state(machine.post(path + "/pause", ""))).isEqualTo("PAUSED");
        assertThat(state(machine.post(path + "/activate", ""))).isEqualTo("ACTIVE");
        assertThat(state(machine.post(path + "/retire", ""))).isEqualTo("RETIRED");
        assertThat(machine.post(path + "/activate", "").statusCode()).isEqualTo(409);
        assertThat(jdbc.sql("select action from audit_entry where subject = 'owners' order by number")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "programme.drafted",
                        "programme.changed",
                        "programme.activated",
                        "programme.paused",
                        "programme.activated",
                        "programme.retired");
    }

    @Test
    void every_fault_is_named_at_its_field() {
        Machine machine = machine("programmes-faults", null);
        HttpResponse<String> refused = machine.put("/api/v1/programmes/faulty", """
                {"names":{"en":"Faulty"},"surveyRef":"standard-csi","channel":"LINK","expiryDays":0,
                 "trigger":{"kind":"FINISHED_SERVICE","units":["nowhere"]},"languages":["fr"]}""");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(pointers(refused)).contains("/expiryDays", "/languages");
        HttpResponse<String> unfit = machine.put("/api/v1/programmes/faulty", """
                {"names":{"en":"Faulty"},"surveyRef":"standard-csi","channel":"LINK",
                 "trigger":{"kind":"FINISHED_SERVICE","units":["nowhere"],"touchpoints":["never"]}}""");
        assertThat(unfit.statusCode()).isEqualTo(422);
        assertThat(pointers(unfit))
                .containsExactly("/names/zh-CN", "/surveyRef", "/channel", "/trigger/units", "/trigger/touchpoints");
        assertThat(machine.get("/api/v1/programmes/faulty").statusCode()).isEqualTo(404);
        assertThat(machine.put("/api/v1/programmes/faulty", "{\"colour\":\"red\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_list_becomes_a_wave_that_is_paused_resumed_and_cancelled() {
        Machine machine = machine("programmes-waves", null);
        UnitRef centre = workshop.centre();
        List<CustomerRef> customers = List.of(workshop.customer(), workshop.customer());
        machine.put("/api/v1/programmes/owners-list", LIST);
        String waves = "/api/v1/programmes/owners-list/waves";
        String list =
                "customerRef,unitRef\n" + customers.get(0) + "," + centre + "\n" + customers.get(1) + "," + centre;
        assertThat(machine.post(waves + "?name=owners", list, "text/csv").statusCode())
                .isEqualTo(409);
        machine.post("/api/v1/programmes/owners-list/activate", "");

        HttpResponse<String> bad = machine.post(waves + "?name=owners", list + "\nnobody," + centre, "text/csv");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(pointers(bad)).containsExactly("/lines/4/customerRef");
        assertThat(machine.post(waves + "?name=owners", "customer,unit\na,b", "text/csv")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> begun = machine.post(waves + "?name=owners", list, "text/csv");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        String wave = begun.headers().firstValue("Location").orElseThrow();
        assertThat(Machine.json(begun).get("id").asString()).startsWith("wav_");
        assertThat(state(machine.post(wave + "/pause", ""))).isEqualTo("PAUSED");
        assertThat(state(machine.post(wave + "/resume", ""))).isEqualTo("RUNNING");
        assertThat(state(machine.post(wave + "/cancel", ""))).isEqualTo("CANCELLED");
        assertThat(machine.post(wave + "/resume", "").statusCode()).isEqualTo(409);
        assertThat(Machine.json(machine.get(waves)).get("items")).hasSize(1);
        assertThat(machine.get("/api/v1/waves/wav_" + "0".repeat(32)).statusCode())
                .isEqualTo(404);

        Machine confined = machine("programmes-confined", "ask-region");
        assertThat(confined.get(wave).statusCode()).isEqualTo(403);
        assertThat(confined.get(waves).statusCode()).isEqualTo(403);
        assertThat(confined.post(wave + "/pause", "").statusCode()).isEqualTo(403);
        assertThat(confined.put("/api/v1/programmes/owners-list", LIST).statusCode())
                .isEqualTo(403);
        agenda.runDue();
    }

    @Test
    void headquarters_begins_changes_and_drives_a_programme_on_its_pages() {
        Browser hq = hq("programmes-hq");
        String form = "/programmes/new?kind=QUARTERLY_WAVE";
        assertThat(hq.get("/programmes/new").body()).contains("kind=UPLOADED_LIST");
        Map<String, String> fields = new HashMap<>(Map.ofEntries(
                Map.entry("ref", "csi-by-page"),
                Map.entry("names/en", "CSI by page"),
                Map.entry("names/zh-CN", "满意度"),
                Map.entry("surveyRef", "standard-csi"),
                Map.entry("channel", "EMAIL"),
                Map.entry("languages", "en"),
                Map.entry("trigger/kind", "QUARTERLY_WAVE"),
                Map.entry("trigger/opensAfterDays", "1"),
                Map.entry("trigger/sendingDays", "many"),
                Map.entry("trigger/populationDays", "92"),
                Map.entry("trigger/answersPerCentre", "50"),
                Map.entry("quietFrom", "21:00"),
                Map.entry("quietUntil", "08:00"),
                Map.entry("reminderAfterHours", ""),
                Map.entry("expiryDays", "14"),
                Map.entry("restraintDays", "14"),
                Map.entry("sameKindRestraintDays", ""),
                Map.entry("sampledPercent", "100")));
        HttpResponse<String> refused = hq.postFrom(form, "/programmes", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("w-trigger/sendingDays", "w-reminderAfterHours", "value=\"many\"");
        fields.put("trigger/sendingDays", "10");
        fields.put("reminderAfterHours", "72");
        assertThat(hq.postFrom(form, "/programmes", fields).statusCode()).isEqualTo(302);

        String page = "/programmes/csi-by-page";
        assertThat(hq.get(page).body()).contains("CSI by page", "Draft");
        assertThat(hq.postFrom(page, page + "/activate", Map.of()).statusCode()).isEqualTo(302);
        agenda.runDue();
        assertThat(hq.get(page).body()).contains("Q4 2026", "Planned");
        String edit = hq.get(page + "/edit").body();
        fields.put("version", edit.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1"));
        fields.put("trigger/opensAfterDays", "3");
        assertThat(hq.postFrom(page + "/edit", page, fields).statusCode()).isEqualTo(302);
        assertThat(hq.postFrom(page + "/edit", page, fields).statusCode()).isEqualTo(412);
        assertThat(hq.get(page).body()).contains("day 3 after");
        assertThat(hq.postFrom(page, page + "/retire", Map.of()).statusCode()).isEqualTo(302);
        assertThat(hq.postFrom(page, page + "/pause", Map.of()).statusCode()).isEqualTo(409);
        assertThat(hq.get(page).body()).contains("Retired", "Cancelled");
    }

    private Machine machine(String client, @Nullable String unit) {
        return Machine.signedIn(port, client, accounts.client(client, unit));
    }

    private Browser hq(String name) {
        accounts.open(name, Role.HQ, null);
        Browser browser = new Browser(port);
        browser.signIn(name, TestAccounts.PASSWORD);
        return browser;
    }

    private static String state(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Machine.json(answer).get("state").asString();
    }

    private static List<String> pointers(HttpResponse<String> refusal) {
        return StreamSupport.stream(Machine.json(refusal).get("errors").spliterator(), false)
                .map(error -> error.get("pointer").asString())
                .toList();
    }
}
