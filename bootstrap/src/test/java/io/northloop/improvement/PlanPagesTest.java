package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.improvement.application.AcceptTask;
import io.northloop.improvement.application.CompletePlan;
import io.northloop.improvement.application.FinishTask;
import io.northloop.improvement.application.PlanStepRequest;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Plans on their pages: the list, one of them, and the steps of its life. */
@NorthloopTest
class PlanPagesTest {

    private final TestPlans plans;
    private final AcceptTask accept;
    private final FinishTask finish;
    private final CompletePlan complete;
    private final TestClock clock;
    private final int port;

    @Autowired
    PlanPagesTest(
            TestPlans plans,
            AcceptTask accept,
            FinishTask finish,
            CompletePlan complete,
            TestClock clock,
            @LocalServerPort int port) {
        this.plans = plans;
        this.accept = accept;
        this.finish = finish;
        this.complete = complete;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void headquarters_takes_a_plan_through_its_life_and_reads_what_follows_from_each_step() {
        plans.region("plan-a");
        PlanId id =
                plans.drafted("plan-a", plans.task("plan-a", "first", 5), plans.task("plan-a", "second", 9, "first"));
        String path = "/plans/" + id;
        plans.account("plan-a-hq", Role.HQ, null);
        Browser hq = signedIn("plan-a-hq");
        assertThat(hq.get(path).body())
                .contains("Nobody answers the telephone", "ten minutes on hold", "Person plan-a-regional", "Tasks: 2")
                .contains("data-confirm=\"Approve the plan and send 2 tasks to 1 people?")
                .contains("class=\"gantt-picture\"", "1 · Task first", "gantt-link")
                .doesNotContain("style=");

        assertThat(hq.post(path + "/start", version(0)).statusCode()).isEqualTo(409);
        assertThat(hq.post(path + "/approve", version(0)).statusCode()).isEqualTo(302);
        HttpResponse<String> again = hq.post(path + "/approve", version(0));
        assertThat(again.statusCode()).isEqualTo(412);
        assertThat(again.body()).contains("Somebody was here before you", "Approved · Person plan-a-hq");
        assertThat(hq.post(path + "/start", version(1)).statusCode()).isEqualTo(302);
        HttpResponse<String> open = hq.post(path + "/complete", version(2));
        assertThat(open.statusCode()).isEqualTo(409);
        assertThat(open.body()).contains("Tasks that are still worked on: 2");
        work("plan-a", id, "first");
        work("plan-a", id, "second");
        assertThat(hq.get("/plans?unit=plan-a-region").body()).contains("Plan plan-a", "Running", "2 of 2");
        assertThat(hq.post(path + "/complete", version(2)).statusCode()).isEqualTo(302);
        HttpResponse<String> early = hq.post(
                path + "/evaluate", Map.of("version", "3", "outcome", "ACHIEVED", "reached", "31", "note", "calm"));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("There is no verdict before the window of the metric is over");
    }

    @Test
    void a_verdict_names_every_fault_at_its_field_and_keeps_what_was_typed() {
        plans.region("plan-e");
        PlanId id = plans.approved("plan-e", plans.task("plan-e", "first", 5));
        work("plan-e", id, "first");
        complete.complete(new CompletePlan.Command(
                new PlanStepRequest(plans.hq("plan-e"), id, Optional.empty(), Optional.empty())));
        clock.advance(Duration.ofDays(61));
        String path = "/plans/" + id;
        plans.account("plan-e-hq", Role.HQ, null);
        Browser hq = signedIn("plan-e-hq");
        String page = hq.get(path).body();
        assertThat(page).contains("Evaluate");
        String seen = page.replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        HttpResponse<String> wrong = hq.post(
                path + "/evaluate", Map.of("version", seen, "outcome", "ACHIEVED", "reached", "many", "note", " "));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("w-reached", "w-note", "value=\"many\"");
        HttpResponse<String> boast = hq.post(
                path + "/evaluate", Map.of("version", seen, "outcome", "ACHIEVED", "reached", "29.9", "note", "near"));
        assertThat(boast.body()).contains("w-outcome", "The figure did not reach the target.");
        assertThat(hq.post(
                                path + "/evaluate",
                                Map.of("version", seen, "outcome", "PARTLY", "reached", "29,9", "note", "near"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(hq.get(path).body()).contains("Achieved in part", "NPS +29.9 (target +30)", "near");
    }

    @Test
    void a_region_reads_its_plans_and_nothing_of_others_and_takes_no_step() {
        plans.region("plan-b");
        plans.region("plan-c");
        PlanId theirs = plans.approved("plan-b", plans.task("plan-b", "first", 5));
        PlanId mine = plans.approved("plan-c", plans.task("plan-c", "first", 5));
        plans.account("plan-c-regional", Role.REGIONAL_MANAGER, "plan-c-region");
        plans.account("plan-c-manager", Role.CENTRE_MANAGER, "plan-c-centre");
        Browser regional = signedIn("plan-c-regional");
        assertThat(regional.get("/plans").body()).contains("Plan plan-c").doesNotContain("Plan plan-b", "/plans/new");
        assertThat(regional.get("/plans?unit=plan-b-region").statusCode()).isEqualTo(404);
        assertThat(regional.get("/plans?state=EVALUATED").body()).contains("No plan fits these filters");
        assertThat(regional.get("/plans/" + mine).body())
                .contains("Task first", "gantt-picture")
                .doesNotContain("/start", "/edit");
        assertThat(regional.get("/plans/" + theirs).statusCode()).isEqualTo(404);
        assertThat(regional.post("/plans/" + mine + "/start", version(1)).statusCode())
                .isEqualTo(403);
        Browser centre = signedIn("plan-c-manager");
        assertThat(centre.get("/plans").statusCode()).isEqualTo(403);
        assertThat(centre.get("/plans/" + mine).statusCode()).isEqualTo(403);
    }

    @Test
    void nothing_is_promised_that_is_not_there() {
        plans.region("plan-d");
        plans.account("plan-d-regional", Role.REGIONAL_MANAGER, "plan-d-region");
        assertThat(signedIn("plan-d-regional").get("/plans").body())
                .contains("There is no plan yet", "Headquarters writes plans.");
        plans.account("plan-d-hq", Role.HQ, null);
        PlanId empty = plans.drafted("plan-d");
        assertThat(signedIn("plan-d-hq").get("/plans/" + empty).body())
                .contains("A plan without tasks moves nothing: add a task")
                .doesNotContain("gantt-picture", "/approve");
    }

    /** The regional manager accepts the task and does it. */
    private void work(String prefix, PlanId plan, String ref) {
        TaskId task = plans.taskOf(plan, ref);
        accept.accept(new AcceptTask.Command(TaskStepRequest.by(plans.regional(prefix), task)));
        finish.finish(new FinishTask.Command(TaskStepRequest.by(plans.regional(prefix), task), null));
    }

    private static Map<String, String> version(long seen) {
        return Map.of("version", Long.toString(seen));
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(username, TestAccounts.PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }
}
