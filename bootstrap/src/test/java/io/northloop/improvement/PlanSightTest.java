package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.followup.TestCases;
import io.northloop.improvement.application.DraftPlan;
import io.northloop.improvement.application.HandOnTask;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanDetail;
import io.northloop.improvement.application.PlanDraft;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.PlanStep;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees what of a plan on which people of several regions work. */
@NorthloopTest
class PlanSightTest {

    private final TestPlans plans;
    private final PlanDrafts drafts;
    private final DraftPlan draftPlan;
    private final ImprovementQueries queries;
    private final HandOnTask handOn;
    private final TestCases cases;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    PlanSightTest(
            TestPlans plans,
            PlanDrafts drafts,
            DraftPlan draftPlan,
            ImprovementQueries queries,
            HandOnTask handOn,
            TestCases cases,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.plans = plans;
        this.drafts = drafts;
        this.draftPlan = draftPlan;
        this.queries = queries;
        this.handOn = handOn;
        this.cases = cases;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void the_history_of_a_plan_names_tasks_that_its_reader_sees_only() {
        plans.region("edits-e");
        plans.region("edits-f");
        PlanDraft.Task foreign = drafts.given("edits-f", "theirs", "regional");
        PlanId plan = drafts.approved("edits-e", null, plans.task("edits-e", "ours", 5), foreign);
        handOn.handOn(new HandOnTask.Command(
                TaskStepRequest.by(plans.regional("edits-f"), plans.taskOf(plan, "theirs")), "edits-f-manager", null));
        handOn.handOn(new HandOnTask.Command(
                TaskStepRequest.by(plans.regional("edits-e"), plans.taskOf(plan, "ours")), "edits-e-manager", null));
        assertThat(handedOn(queries.plan(plans.hq("edits-e"), plan))).containsExactly("Task theirs", "Task ours");
        assertThat(handedOn(queries.plan(plans.regional("edits-e"), plan))).containsExactly("–", "Task ours");
        assertThat(jdbc.sql("select count(*) from improvement_plan_step where note like 'Task%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void figures_of_headquarters_are_not_read_below_it_but_the_way_to_them_is_shown() {
        plans.region("sight-a");
        PlanDraft usual = plans.draft("sight-a", List.of(plans.task("sight-a", "first", 5)));
        PlanDraft.Proof figure = new PlanDraft.Proof("FIGURE", "/?unit=sight-a-centre", "NPS 0.0 (n = 3)");
        PlanDraft.Proof comment = new PlanDraft.Proof("COMMENT", null, "ten minutes on hold");
        PlanDraft draft = new PlanDraft(
                usual.title(),
                usual.purpose(),
                usual.unitRefs(),
                List.of(figure, comment),
                usual.hypothesis(),
                usual.metric(),
                usual.from(),
                usual.to(),
                usual.by(),
                usual.ownerRef(),
                usual.tasks());
        PlanId plan = draftPlan.draft(new DraftPlan.Command(plans.hq("sight-a"), Optional.empty(), draft));
        TaskId task = plans.taskOf(plan, "first");
        assertThat(notes(queries.plan(plans.hq("sight-a"), plan).content()))
                .containsExactly("/?unit=sight-a-centre NPS 0.0 (n = 3)", "null ten minutes on hold");
        for (PlanContent below : List.of(
                queries.plan(plans.regional("sight-a"), plan).content(),
                queries.task(plans.regional("sight-a"), task).plan())) {
            assertThat(notes(below)).containsExactly("/?unit=sight-a-centre null", "null ten minutes on hold");
        }
    }

    @Test
    void what_respondents_said_is_read_where_their_answers_may_be() {
        plans.region("sight-b");
        String known = cases.open("sight-c");
        PlanDraft usual = plans.draft("sight-b", List.of(plans.task("sight-b", "first", 5)));
        PlanDraft draft = new PlanDraft(
                usual.title(),
                usual.purpose(),
                List.of("sight-b-region", "sight-c-region"),
                List.of(
                        new PlanDraft.Proof("CASE", known, "an hour late"),
                        new PlanDraft.Proof("COMMENT", null, "ten minutes on hold")),
                usual.hypothesis(),
                usual.metric(),
                usual.from(),
                usual.to(),
                usual.by(),
                usual.ownerRef(),
                usual.tasks());
        PlanId plan = draftPlan.draft(new DraftPlan.Command(plans.hq("sight-b"), Optional.empty(), draft));
        assertThat(notes(queries.plan(plans.hq("sight-b"), plan).content()))
                .containsExactly(known + " an hour late", "null ten minutes on hold");
        assertThat(notes(queries.plan(plans.regional("sight-b"), plan).content()))
                .as("a case of another region, and a comment that may be of one")
                .isEmpty();
        assertThat(notes(queries.plan(plans.regional("sight-c"), plan).content()))
                .containsExactly(known + " an hour late");
        UnitScope scope = ((Viewer.Staff) plans.regional("sight-c")).scope();
        Viewer machine = new Viewer.Machine("sight-crm", Set.of(), scope);
        assertThat(notes(queries.plan(machine, plan).content()))
                .as("which case, and no words")
                .containsExactly(known + " null");
    }

    private static List<String> notes(PlanContent content) {
        return content.evidence().stream().map(it -> it.ref() + " " + it.note()).toList();
    }

    @Test
    void a_task_that_goes_to_the_next_in_line_counts_as_a_change_of_the_timetable() {
        plans.region("edits-g");
        PlanId plan = plans.approved("edits-g", drafts.given("edits-g", "first", "manager"));
        long before = queries.plan(plans.hq("edits-g"), plan).version();
        drafts.leaves("edits-g-manager");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(queries.plan(plans.hq("edits-g"), plan).tasks())
                                .extracting(it -> it.assignee().value())
                                .containsExactly("edits-g-regional"));
        PlanDetail after = queries.plan(plans.hq("edits-g"), plan);
        assertThat(after.version()).isGreaterThan(before);
        assertThat(handedOn(after)).containsExactly("Task first");
    }

    @Test
    void the_owner_of_a_plan_about_another_region_reads_its_tasks_of_headquarters() {
        plans.region("edits-h");
        plans.region("edits-i");
        plans.person("edits-i-deputy", "CENTRE_MANAGER", "edits-i-centre", null);
        plans.person("edits-i-regional", "REGIONAL_MANAGER", "edits-i-region", "edits-i-deputy");
        PlanId plan = drafts.approved("edits-h", "edits-i-regional", drafts.given("edits-h", "first", "hq"));
        String task = "/tasks/" + plans.taskOf(plan, "first");
        plans.account("edits-i-regional", Role.REGIONAL_MANAGER, "edits-i-region");
        plans.account("edits-i-deputy", Role.CENTRE_MANAGER, "edits-i-centre");
        plans.account("edits-i-manager", Role.CENTRE_MANAGER, "edits-i-centre");
        assertThat(signedIn("edits-i-regional").get(task).statusCode()).isEqualTo(200);
        assertThat(signedIn("edits-i-manager").get(task).statusCode()).isEqualTo(404);
        assertThat(signedIn("edits-i-deputy").get(task).statusCode()).isEqualTo(404);
        jdbc.sql("update person set away_from = :today where ref = 'edits-i-regional'")
                .param("today", plans.today())
                .update();
        assertThat(signedIn("edits-i-deputy").get(task).statusCode()).isEqualTo(200);
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(name, TestAccounts.PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }

    private static List<String> handedOn(PlanDetail plan) {
        return plan.history().stream()
                .filter(step -> step.kind() == PlanStep.Kind.TASK_HANDED_ON)
                .map(step -> Objects.requireNonNullElse(step.note(), "–"))
                .toList();
    }
}
