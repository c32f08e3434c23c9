package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanDetail;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where plans are written: rows that come and go, faults at their fields, and the timetable of an approved plan. */
@NorthloopTest
class PlanFormPagesTest {

    private final TestPlans plans;
    private final ImprovementQueries queries;
    private final int port;

    @Autowired
    PlanFormPagesTest(TestPlans plans, ImprovementQueries queries, @LocalServerPort int port) {
        this.plans = plans;
        this.queries = queries;
        this.port = port;
    }

    @Test
    void a_plan_is_written_with_tasks_that_wait_for_each_other() {
        Browser hq = hq("form-a");
        String blank = hq.get("/plans/new").body();
        assertThat(blank)
                .contains("Person form-a-regional · Regional manager", "id=\"f-tasks/0/title\"")
                .doesNotContain("style=");
        Map<String, String> form = written("form-a");
        HttpResponse<String> more = hq.post("/plans", and(form, "do", "add-task"));
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body()).contains("id=\"f-tasks/2/title\"", "Hire &lt;two&gt;");
        form.put("tasks/2/title", "Open");
        HttpResponse<String> fewer = hq.post("/plans", and(form, "do", "remove-task-2"));
        assertThat(fewer.body()).doesNotContain("tasks/2/title");
        form.keySet().removeIf(field -> field.startsWith("tasks/2/"));
        HttpResponse<String> evidence = hq.post("/plans", and(form, "do", "add-evidence"));
        assertThat(evidence.body()).contains("id=\"f-evidence/0/kind\"");
        form.put("evidence/0/kind", "COMMENT");
        form.put("evidence/0/note", "ten minutes on hold");

        PlanDetail plan = kept(hq.post("/plans", and(form, "do", "save")), "form-a");
        assertThat(plan.content().scope()).extracting(Object::toString).containsExactly("form-a-centre");
        assertThat(plan.content().owner().value()).isEqualTo("form-a-hq");
        assertThat(plan.content().metric().to()).isEqualByComparingTo("30");
        assertThat(plan.tasks()).extracting(TaskView::title).containsExactly("Hire <two>", "Train them");
        assertThat(plan.tasks().getLast().dependsOn())
                .containsExactly(plan.tasks().getFirst().id());
    }

    @Test
    void every_fault_stands_at_its_field_at_once_and_what_was_typed_stays() {
        Browser hq = hq("form-b");
        Map<String, String> form = written("form-b");
        form.put("title", "");
        form.put("from", "a few");
        form.put("to", "130");
        form.put("by", "soon");
        form.put("unitRefs", "nowhere");
        form.put("tasks/0/assigneeRef", "");
        form.put("tasks/1/startsOn", plans.today().toString());
        form.put("tasks/1/dependsOn", "1, 7");
        HttpResponse<String> wrong = hq.post("/plans", form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "id=\"w-title\"",
                        "id=\"w-from\"",
                        "id=\"w-to\"",
                        "id=\"w-by\"",
                        "id=\"w-unitRefs\"",
                        "id=\"w-tasks/0/assigneeRef\"",
                        "id=\"w-tasks/1/dependsOn\"")
                .contains("Begins before task 1 · Hire &lt;two&gt; is due", "This plan has no task 7.")
                .contains("value=\"a few\"", "value=\"soon\"", "value=\"1, 7\"", "Nobody answers &amp; nobody calls")
                .contains("href=\"#f-tasks/1/dependsOn\"");
    }

    @Test
    void of_an_approved_plan_only_the_timetable_is_edited() {
        Browser hq = hq("form-d");
        PlanId id = plans.approved("form-d", plans.task("form-d", "first", 5));
        String path = "/plans/" + id;
        String page = hq.get(path + "/edit").body();
        assertThat(page).contains("what it says stays as it is").doesNotContain("name=\"title\"", "remove-task-0");
        Map<String, String> form = FormFields.of(page);
        form.put("title", "Smuggled in");
        form.put("tasks/0/dueOn", plans.today().plusDays(8).toString());
        PlanDetail plan = kept(hq.post(path, form), "form-d");
        assertThat(plan.content().title()).isEqualTo("Plan form-d");
        assertThat(plan.tasks().getFirst().dueOn()).isEqualTo(plans.today().plusDays(8));
        form.put("version", String.valueOf(plan.version()));
        form.keySet().removeIf(field -> field.startsWith("tasks/"));
        HttpResponse<String> leftOut = hq.post(path, form);
        assertThat(leftOut.statusCode()).isEqualTo(422);
        assertThat(leftOut.body()).contains("Its assignee knows of the task “Task first”");
    }

    private Browser hq(String prefix) {
        plans.region(prefix);
        plans.account(prefix + "-hq", Role.HQ, null);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(prefix + "-hq", TestAccounts.PASSWORD).statusCode())
                .isEqualTo(302);
        return browser;
    }

    private Map<String, String> written(String prefix) {
        Map<String, String> form = new HashMap<>();
        form.put("title", "Answer the telephone");
        form.put("purpose", "Nobody answers & nobody calls");
        form.put("metric", "NPS");
        form.put("from", "−8,5");
        form.put("to", "30");
        form.put("by", plans.today().plusDays(60).toString());
        form.put("unitRefs", prefix + "-centre");
        form.put("ownerRef", "");
        task(form, 0, "Hire <two>", prefix, 0, 7, "");
        task(form, 1, "Train them", prefix, 7, 20, "1");
        return form;
    }

    private void task(
            Map<String, String> form, int row, String title, String prefix, int from, int to, String dependsOn) {
        String at = "tasks/" + row + "/";
        form.put(at + "title", title);
        form.put(at + "assigneeRef", prefix + "-regional");
        form.put(at + "startsOn", plans.today().plusDays(from).toString());
        form.put(at + "dueOn", plans.today().plusDays(to).toString());
        form.put(at + "doneCriteria", "No call waits three minutes");
        form.put(at + "dependsOn", dependsOn);
    }

    private static Map<String, String> and(Map<String, String> form, String name, String value) {
        Map<String, String> sent = new HashMap<>(form);
        sent.put(name, value);
        return sent;
    }

    private PlanDetail kept(HttpResponse<String> answer, String prefix) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        PlanId id =
                PlanId.parse(location.substring(location.lastIndexOf('/') + 1)).orElseThrow();
        return queries.plan(plans.hq(prefix), id);
    }
}
