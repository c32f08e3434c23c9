package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.northloop.access.Role;
import io.northloop.access.web.TestAccounts;
import io.northloop.improvement.application.AcceptTask;
import io.northloop.improvement.application.EditPlan;
import io.northloop.improvement.application.FinishTask;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanStepRequest;
import io.northloop.improvement.application.RejectTask;
import io.northloop.improvement.application.ReportProgress;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages about plans as a browser shows them, and a plan written there from the first word to the mails. */
@NorthloopTest
class PlansInBrowserTest {

    private final TestPlans plans;
    private final ImprovementQueries queries;
    private final AcceptTask accept;
    private final ReportProgress report;
    private final FinishTask finish;
    private final RejectTask reject;
    private final EditPlan edit;
    private final TestClock clock;
    private final int port;

    @Autowired
    PlansInBrowserTest(
            TestPlans plans,
            ImprovementQueries queries,
            AcceptTask accept,
            ReportProgress report,
            FinishTask finish,
            RejectTask reject,
            EditPlan edit,
            TestClock clock,
            @LocalServerPort int port) {
        this.plans = plans;
        this.queries = queries;
        this.accept = accept;
        this.report = report;
        this.finish = finish;
        this.reject = reject;
        this.edit = edit;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void every_page_is_usable_by_everybody_on_every_device() {
        plans.region("plooks");
        PlanId draft = plans.drafted("plooks", plans.task("plooks", "first", 10));
        PlanId running = plans.approved(
                "plooks",
                plans.task("plooks", "first", 10),
                plans.task("plooks", "second", 20, "first"),
                plans.task("plooks", "third", 12),
                plans.task("plooks", "fourth", 5));
        TaskStepRequest first = work(running, "first");
        finish.finish(new FinishTask.Command(first, null));
        report.report(new ReportProgress.Command(work(running, "second"), 40, "one hired"));
        reject.reject(new RejectTask.Command(work(running, "third"), "no room"));
        // The fourth is three days over.
        clock.advance(Duration.ofDays(8));
        plans.account("plooks-hq", Role.HQ, null);
        plans.account("plooks-regional", Role.REGIONAL_MANAGER, "plooks-region");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("plans", "/plans");
        pages.put("plans-none", "/plans?state=EVALUATED&unit=plooks-region");
        pages.put("plan-draft", "/plans/" + draft);
        pages.put("plan-running", "/plans/" + running);
        pages.put("plan-new", "/plans/new");
        pages.put("plan-edit", "/plans/" + draft + "/edit");
        pages.put("plan-timetable", "/plans/" + running + "/edit");
        pages.put("plan-task", "/tasks/" + plans.taskOf(running, "fourth"));
        Looks looks = new Looks(port, "improvement");
        looks.at("plooks-hq", TestAccounts.PASSWORD, pages);
        looks.at(
                "plooks-regional",
                TestAccounts.PASSWORD,
                Map.of("plan-seen", "/plans/" + running, "my-work", "/my-work"));
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void a_plan_is_written_overtaken_saved_and_sent() {
        plans.region("pjour");
        plans.account("pjour-hq", Role.HQ, null);
        Looks looks = new Looks(port, "improvement");
        try (Visit visit = Visit.to(port, Visit.Device.DESK_EN)) {
            Page page = visit.signIn("pjour-hq", TestAccounts.PASSWORD).page();
            visit.open("/plans/new");
            page.getByLabel("Plan", new Page.GetByLabelOptions().setExact(true)).fill("Answer within three minutes");
            page.click("button[value=save]:not([tabindex])");
            looks.at(visit, "plan-faults");
            assertThat(page.inputValue("#f-title")).isEqualTo("Answer within three minutes");
            page.fill("#f-purpose", "Nobody answers the telephone");
            page.locator("details:has(input[value='pjour-centre']) summary").click();
            page.check("input[value='pjour-centre']");
            page.selectOption("#f-metric", "NPS");
            page.fill("#f-from", "8");
            page.fill("#f-to", "30");
            page.fill("#f-by", plans.today().plusDays(60).toString());
            task(page, 0, "Hire two", 0, 7, "");
            page.click("button[value=add-task]");
            assertThat(page.url()).endsWith("#task-1");
            task(page, 1, "Train them", 7, 20, "1");
            // Enter saves, though other buttons come first.
            page.press("#f-title", "Enter");
            page.waitForURL(url -> url.matches(".*/plans/pln_\\w+"));
            String path = page.url().substring(page.url().indexOf("/plans/"));
            PlanId id = PlanId.parse(path.substring("/plans/".length())).orElseThrow();

            visit.open(path + "/edit");
            edit.edit(new EditPlan.Command(
                    PlanStepRequest.seen(plans.hq("pjour"), id, 0),
                    plans.draft("pjour", "Answer the telephone", List.of(plans.task("pjour", "third", 12)))));
            page.fill("#f-hypothesis", "Whoever waits less is kinder");
            page.click("button[value=save]:not([tabindex])");
            assertThat(page.textContent(".plan-conflict"))
                    .contains("Answer the telephone", "Answer within three minutes");
            looks.at(visit, "plan-overtaken");
            looks.at(visit.turnTo(Visit.Device.PHONE_EN_DARK), "plan-overtaken-dark");
            visit.turnTo(Visit.Device.DESK_EN);
            page.click("button[value=take]");
            assertThat(page.inputValue("#f-hypothesis")).isEqualTo("Whoever waits less is kinder");
            assertThat(page.inputValue("#f-title")).isEqualTo("Answer the telephone");
            page.click("button[value=save]:not([tabindex])");
            page.waitForURL(url -> url.endsWith(path));

            page.onDialog(dialog -> {
                assertThat(dialog.message()).contains("send 1 tasks to 1 people");
                dialog.accept();
            });
            page.getByText("Approve and send").click();
            visit.await(".alert-success");
            assertThat(page.textContent("main")).contains("Sent or accepted", "Approved");
            looks.complaints(visit);
            assertThat(queries.plan(plans.hq("pjour"), id).summary().state()).isEqualTo(PlanState.APPROVED);
        }
        assertThat(looks.wrong()).isEmpty();
    }

    private TaskStepRequest work(PlanId plan, String ref) {
        TaskStepRequest task = TaskStepRequest.by(plans.regional("plooks"), plans.taskOf(plan, ref));
        accept.accept(new AcceptTask.Command(task));
        return task;
    }

    private void task(Page page, int row, String title, int from, int to, String waitsFor) {
        String at = "[name='tasks/" + row + "/";
        page.fill(at + "title']", title);
        page.selectOption(at + "assigneeRef']", "pjour-regional");
        page.fill(at + "startsOn']", plans.today().plusDays(from).toString());
        page.fill(at + "dueOn']", plans.today().plusDays(to).toString());
        page.fill(at + "dependsOn']", waitsFor);
        page.fill(at + "doneCriteria']", "No call waits three minutes");
    }
}
