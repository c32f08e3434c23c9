package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.improvement.application.AcceptTask;
import io.northloop.improvement.application.ApprovePlan;
import io.northloop.improvement.application.EditPlan;
import io.northloop.improvement.application.FinishTask;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanDetail;
import io.northloop.improvement.application.PlanDraft;
import io.northloop.improvement.application.PlanStepRequest;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Edits on the page that somebody else's edit, approval or finished task overtook. */
@NorthloopTest
class PlanOvertakenPagesTest {

    private final TestPlans plans;
    private final EditPlan edit;
    private final ImprovementQueries queries;
    private final ApprovePlan approve;
    private final AcceptTask accept;
    private final FinishTask finish;
    private final int port;

    @Autowired
    PlanOvertakenPagesTest(
            TestPlans plans,
            EditPlan edit,
            ImprovementQueries queries,
            ApprovePlan approve,
            AcceptTask accept,
            FinishTask finish,
            @LocalServerPort int port) {
        this.plans = plans;
        this.edit = edit;
        this.queries = queries;
        this.approve = approve;
        this.accept = accept;
        this.finish = finish;
        this.port = port;
    }

    @Test
    void the_overtaken_edit_is_laid_beside_what_others_made_of_the_plan_and_taken_over_point_by_point() {
        Browser hq = hq("form-c");
        plans.person("form-c-other-hq", "HQ_ANALYST", null, null);
        PlanId id =
                plans.drafted("form-c", plans.task("form-c", "first", 5), plans.task("form-c", "second", 9, "first"));
        String path = "/plans/" + id;
        Map<String, String> mine = FormFields.of(hq.get(path + "/edit").body());
        assertThat(mine)
                .containsEntry("tasks/1/dependsOn", "1")
                .containsEntry("purpose", "Nobody answers the telephone");
        edit.edit(new EditPlan.Command(
                PlanStepRequest.seen(plans.hq("form-c-other"), id, 0),
                plans.draft(
                        "form-c",
                        "Theirs",
                        List.of(
                                plans.task("form-c", "first", 6),
                                plans.task("form-c", "second", 12, "first"),
                                plans.task("form-c", "third", 20)))));
        mine.put("title", "Mine");
        mine.put("hypothesis", "Only mine");
        mine.put("tasks/1/doneCriteria", "Nobody waits");

        HttpResponse<String> noDay = hq.post(path, and(mine, "tasks/1/dueOn", "2026-02-30"));
        assertThat(noDay.statusCode()).isEqualTo(412);
        assertThat(noDay.body()).contains("2026-02-30");
        HttpResponse<String> stale = hq.post(path, mine);
        assertThat(stale.statusCode()).isEqualTo(412);
        String page = stale.body();
        assertThat(page).contains("What changed since you opened it", "Edited", "Person form-c-other-hq");
        assertThat(page).contains("Theirs", "value=\"Mine\"", "Take it, and drop your change", "(not in yours)");
        // What nobody but the editor changed is nothing to decide.
        assertThat(page.substring(page.indexOf("plan-conflict"), page.indexOf("Take over and go on")))
                .doesNotContain("Only mine", "Nobody waits");

        Map<String, String> again = FormFields.of(page);
        assertThat(again).containsEntry("version", "0");
        Matcher offered =
                Pattern.compile("name=\"take\" value=\"([^\"]+)\"[^>]*checked").matcher(page);
        List<String> ticked = offered.results().map(point -> point.group(1)).toList();
        assertThat(ticked).anyMatch(point -> point.endsWith("/dueOn")).doesNotContain("title");
        again.put("do", "take");
        again.remove("take");
        HttpResponse<String> merged = hq.postAll(path, again, "take", ticked);
        assertThat(merged.statusCode()).isEqualTo(200);
        assertThat(merged.body()).contains("Taken over. Nothing is saved yet");
        Map<String, String> together = FormFields.of(merged.body());
        assertThat(together)
                .containsEntry("version", "1")
                .containsEntry("title", "Mine")
                .containsEntry("tasks/0/dueOn", plans.today().plusDays(6).toString())
                .containsEntry("tasks/1/doneCriteria", "Nobody waits")
                .containsEntry("tasks/2/title", "Task third");
        PlanDetail plan = kept(hq.post(path, together), "form-c");
        assertThat(plan.content().title()).isEqualTo("Mine");
        assertThat(plan.content().hypothesis()).isEqualTo("Only mine");
        assertThat(plan.tasks()).hasSize(3);
        assertThat(plan.tasks().get(1).doneCriteria()).isEqualTo("Nobody waits");
        assertThat(plan.tasks().get(1).dueOn()).isEqualTo(plans.today().plusDays(12));
    }

    @Test
    void what_was_typed_into_a_draft_is_shown_when_another_row_is_asked_for_after_its_approval() {
        Browser hq = hq("form-e");
        PlanId id = plans.drafted("form-e", plans.task("form-e", "first", 5), plans.task("form-e", "second", 9));
        String path = "/plans/" + id;
        Map<String, String> mine = FormFields.of(hq.get(path + "/edit").body());
        approve.approve(new ApprovePlan.Command(
                new PlanStepRequest(plans.hq("form-e"), id, Optional.empty(), Optional.empty())));
        mine.put("purpose", "An hour of my typing");
        HttpResponse<String> fewer = hq.post(path, and(mine, "do", "remove-task-1"));
        assertThat(fewer.statusCode()).isEqualTo(200);
        assertThat(fewer.body()).contains("An hour of my typing", "Approved: this stays", "Task second");
        HttpResponse<String> more = hq.post(path, and(FormFields.of(fewer.body()), "do", "add-task"));
        assertThat(more.body()).contains("An hour of my typing", "id=\"f-tasks/1/title\"");
        Map<String, String> again = FormFields.of(more.body());
        again.put("tasks/1/title", "Third");
        HttpResponse<String> taken = hq.post(path, and(again, "do", "take"));
        assertThat(taken.body())
                .contains("Taken over. Nothing is saved yet", "Task second", "value=\"Third\"")
                .doesNotContain("An hour of my typing");
        Map<String, String> last = FormFields.of(taken.body());
        last.keySet().removeIf(field -> field.startsWith("tasks/1/"));
        PlanDetail plan = kept(hq.post(path, last), "form-e");
        assertThat(plan.content().purpose()).isEqualTo("Nobody answers the telephone");
        assertThat(plan.tasks()).extracting(TaskView::title).containsExactly("Task first", "Task second");
    }

    @Test
    void the_timetable_is_saved_beside_a_task_that_is_done_whose_criteria_have_several_lines() {
        Browser hq = hq("form-f");
        PlanDraft.Task first = plans.task("form-f", "first", 5);
        PlanId id = plans.approved(
                "form-f",
                new PlanDraft.Task(
                        null,
                        "first",
                        first.title(),
                        first.assigneeRef(),
                        first.startsOn(),
                        first.dueOn(),
                        "Nobody waits\nnobody calls twice",
                        List.of()),
                plans.task("form-f", "second", 9));
        TaskStepRequest step = TaskStepRequest.by(plans.regional("form-f"), plans.taskOf(id, "first"));
        accept.accept(new AcceptTask.Command(step));
        finish.finish(new FinishTask.Command(step, null));
        Map<String, String> form =
                FormFields.of(hq.get("/plans/" + id + "/edit").body());
        form.put("tasks/1/dueOn", plans.today().plusDays(12).toString());
        form.replaceAll((field, value) -> value.replace("\n", "\r\n"));
        PlanDetail plan = kept(hq.post("/plans/" + id, form), "form-f");
        assertThat(plan.tasks().getLast().dueOn()).isEqualTo(plans.today().plusDays(12));
    }

    private Browser hq(String prefix) {
        plans.region(prefix);
        plans.account(prefix + "-hq", Role.HQ, null);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(prefix + "-hq", TestAccounts.PASSWORD).statusCode())
                .isEqualTo(302);
        return browser;
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
