package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Plans and tasks as other systems use them, and the mail that goes out. */
@NorthloopTest
class PlanApiTest {

    private static final String PLANS = "/api/v1/plans";
    private static final String TASKS = "/api/v1/tasks";

    private final TestPlans plans;
    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final GreenMail mail;
    private final int port;

    @Autowired
    PlanApiTest(TestPlans plans, TestAccounts accounts, TestAgenda agenda, GreenMail mail, @LocalServerPort int port) {
        this.plans = plans;
        this.accounts = accounts;
        this.agenda = agenda;
        this.mail = mail;
        this.port = port;
    }

    @Test
    void a_plan_goes_from_draft_to_completed_and_its_mail_carries_a_calendar_entry() throws Exception {
        plans.region("papi-a");
        Machine crm = client("papi-a", null);
        HttpResponse<String> drafted = crm.post(PLANS, plan("papi-a"));
        assertThat(drafted.statusCode()).isEqualTo(201);
        JsonNode plan = Machine.json(drafted);
        assertThat(plan.get("state").asString()).isEqualTo("DRAFT");
        assertThat(plan.get("ownerRef").asString()).isEqualTo("papi-a-hq");
        assertThat(plan.at("/tasks/0/state").asString()).isEqualTo("PLANNED");
        String id = plan.get("id").asString();
        String task = plan.at("/tasks/0/id").asString();
        assertThat(crm.post(TASKS + "/" + task + "/accept", acting("papi-a-regional"))
                        .statusCode())
                .isEqualTo(409);

        HttpResponse<String> approved = crm.post(PLANS + "/" + id + "/approve", acting("papi-a-hq"));
        assertThat(Machine.json(approved).get("state").asString()).isEqualTo("APPROVED");
        agenda.runDue();
        MimeMessage notice = Stream.of(mail.getReceivedMessages())
                .filter(it -> isTo(it, "papi-a-regional@staff.example"))
                .findFirst()
                .orElseThrow();
        List<String> entries = calendars(notice);
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().replace("\r\n ", ""))
                .contains(
                        "METHOD:REQUEST",
                        "UID:" + task + "@",
                        "SEQUENCE:0",
                        "DTSTART;VALUE=DATE:",
                        "mailto:papi-a-regional@staff.example",
                        "/tasks/" + task);

        assertThat(Machine.json(crm.get(TASKS + "?assignee=papi-a-regional&state=ASSIGNED"))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(task);
        assertThat(state(crm.post(TASKS + "/" + task + "/accept", acting("papi-a-regional"))))
                .isEqualTo("ACCEPTED");
        assertThat(crm.post(TASKS + "/" + task + "/accept", acting("papi-a-regional"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(state(crm.post(
                        TASKS + "/" + task + "/progress", "{\"progress\":40,\"actingFor\":\"papi-a-regional\"}")))
                .isEqualTo("IN_PROGRESS");
        assertThat(crm.post(TASKS + "/" + task + "/progress", "{\"progress\":101,\"actingFor\":\"papi-a-regional\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(crm.post(PLANS + "/" + id + "/complete", acting("papi-a-hq")).statusCode())
                .isEqualTo(409);
        assertThat(state(crm.post(TASKS + "/" + task + "/done", acting("papi-a-regional"))))
                .isEqualTo("DONE");
        assertThat(state(crm.post(PLANS + "/" + id + "/complete", acting("papi-a-hq"))))
                .isEqualTo("COMPLETED");
        HttpResponse<String> early = crm.post(
                PLANS + "/" + id + "/evaluate",
                "{\"outcome\":\"ACHIEVED\",\"reached\":31,\"note\":\"well\",\"actingFor\":\"papi-a-hq\"}");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(Machine.json(early).get("code").asString()).isEqualTo("plan-window-open");
    }

    @Test
    void an_edit_needs_the_version_and_a_stale_one_is_told_what_changed() {
        plans.region("papi-b");
        Machine crm = client("papi-b", null);
        HttpResponse<String> drafted = crm.post(PLANS, plan("papi-b"));
        String path = PLANS + "/" + Machine.json(drafted).get("id").asString();
        String seen = drafted.headers().firstValue("ETag").orElseThrow();
        assertThat(crm.put(path, plan("papi-b")).statusCode()).isEqualTo(428);
        HttpResponse<String> edited = crm.put(path, plan("papi-b").replace("Plan papi-b", "Another"), seen);
        assertThat(edited.statusCode()).isEqualTo(200);
        HttpResponse<String> stale = crm.put(path, plan("papi-b"), seen);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Machine.json(stale).get("code").asString()).isEqualTo("plan-stale");
        assertThat(stale.body()).contains("/title", "Another");
    }

    @Test
    void every_fault_is_named_at_once() {
        plans.region("papi-c");
        Machine crm = client("papi-c", null);
        HttpResponse<String> refused = crm.post(PLANS, """
                {"title":"","unitRefs":["nowhere"],"evidence":[{"kind":"RUMOUR"}],"metric":"NPS","from":8,"to":200,
                 "by":"2027-01-31","tasks":[{"title":"a","startsOn":"2026-12-01","dueOn":"2026-11-01","dependsOn":["x"]}],
                 "actingFor":"papi-c-hq"}""");
        assertThat(refused.statusCode()).isEqualTo(422);
        List<String> pointers = new ArrayList<>();
        Machine.json(refused)
                .get("errors")
                .forEach(it -> pointers.add(it.get("pointer").asString()));
        assertThat(pointers)
                .contains(
                        "/title",
                        "/purpose",
                        "/unitRefs/0",
                        "/evidence/0/kind",
                        "/to",
                        "/tasks/0/dueOn",
                        "/tasks/0/doneCriteria",
                        "/tasks/0/assigneeRef",
                        "/tasks/0/dependsOn/0");
    }

    @Test
    void whoever_is_confined_to_units_or_acts_for_somebody_below_headquarters_writes_no_plan() {
        plans.region("papi-d");
        plans.region("papi-e");
        Machine everywhere = client("papi-d", null);
        Machine confined = client("papi-d-own", "papi-d-region");
        Machine foreign = client("papi-d-foreign", "papi-e-region");
        assertThat(everywhere
                        .post(PLANS, plan("papi-d").replace("\"actingFor\":\"papi-d-hq\"", "\"actingFor\":null"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(everywhere
                        .post(
                                PLANS,
                                plan("papi-d")
                                        .replace("\"actingFor\":\"papi-d-hq\"", "\"actingFor\":\"papi-d-regional\""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(confined.post(PLANS, plan("papi-d")).statusCode()).isEqualTo(403);
        List<String> ids = plans.open("papi-f");
        assertThat(foreign.get(PLANS + "/" + ids.getFirst()).statusCode()).isEqualTo(404);
        assertThat(Machine.json(foreign.get(PLANS + "?limit=500")).get("items")).isEmpty();
        assertThat(Machine.json(foreign.get(TASKS + "?limit=500")).get("items")).isEmpty();
        assertThat(foreign.get(PLANS + "?unit=papi-d-region").statusCode()).isEqualTo(404);
        assertThat(foreign.get(TASKS + "?state=GONE").statusCode()).isEqualTo(400);
        assertThat(foreign.get(TASKS + "?cursor=x").statusCode()).isEqualTo(400);
    }

    private String plan(String prefix) {
        return """
                {"title":"Plan %1$s","purpose":"Nobody answers","unitRefs":["%1$s-region"],"evidence":[],
                 "metric":"NPS","from":8,"to":30,"by":"%3$s",
                 "tasks":[{"ref":"first","title":"Second line","assigneeRef":"%1$s-regional","startsOn":"%2$s",
                           "dueOn":"%3$s","doneCriteria":"No call waits three minutes"}],
                 "actingFor":"%1$s-hq"}""".formatted(prefix, plans.today(), plans.today().plusDays(20));
    }

    private static String acting(String person) {
        return "{\"actingFor\":\"" + person + "\"}";
    }

    private static String state(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Machine.json(answer).get("state").asString();
    }

    private Machine client(String id, @Nullable String unit) {
        return Machine.signedIn(port, id, accounts.client(id, unit));
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> calendars(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                found.addAll(calendars(inner));
            }
            return found;
        }
        return part.isMimeType("text/calendar")
                ? List.of(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                : List.of();
    }
}
