package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.northloop.access.Role;
import io.northloop.access.web.TestAccounts;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.integration.BusReader;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a centre that falls to a task that is done: headquarters writes a plan with three tasks for the regional manager and
 * approves it; mail and calendar entry arrive; the manager accepts and finishes on a phone, with a photo; headquarters sees
 * it, and the bus carried each step once.
 */
@NorthloopTest
class ImprovementJourneyTest {

    private static final String TOPIC = "northloop.improvement.v1";
    private static final int TASKS = 3;

    private final TestPlans plans;
    private final ImprovementQueries queries;
    private final TaskMail mail;
    private final BusReader bus;
    private final TestAgenda agenda;
    private final JdbcClient jdbc;
    private final int port;
    private final Looks looks;

    @Autowired
    ImprovementJourneyTest(
            TestPlans plans,
            ImprovementQueries queries,
            TaskMail mail,
            BusReader bus,
            TestAgenda agenda,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.plans = plans;
        this.queries = queries;
        this.mail = mail;
        this.bus = bus;
        this.agenda = agenda;
        this.jdbc = jdbc;
        this.port = port;
        this.looks = new Looks(port, "improvement-journey");
    }

    @Test
    void a_falling_centre_leads_to_a_plan_and_its_tasks_are_done_on_a_phone() throws IOException {
        plans.region("fall");
        plans.account("fall-hq", Role.HQ, null);
        plans.account("fall-regional", Role.REGIONAL_MANAGER, "fall-region");
        scores("2026-06-15", 10, 40);
        scores("2026-09-15", 10, 20);
        scores("2026-09-16", 2, 20);

        PlanId plan = written();
        agenda.runDue();
        List<TaskId> tasks = queries.plan(plans.headquarters(), plan).tasks().stream()
                .map(TaskView::id)
                .toList();
        assertThat(tasks).hasSize(TASKS);
        for (TaskId task : tasks) {
            assertThat(mail.about(task)).containsExactly("assigned fall-regional@staff.example");
            assertThat(mail.entries(task))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.told())
                            .isEqualTo("REQUEST 0 CONFIRMED mailto:fall-regional@staff.example"));
        }

        finishedOnAPhone(tasks.getFirst());
        agenda.advance(Duration.ofMinutes(1));
        agenda.runDue();
        assertThat(events(plan.toString())).containsExactly("PlanApproved");
        assertThat(events(tasks.get(0).toString())).containsExactly("TaskAssigned", "TaskDone");
        assertThat(events(tasks.get(1).toString())).containsExactly("TaskAssigned");
        assertThat(events(tasks.get(2).toString())).containsExactly("TaskAssigned");
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("fall-hq", TestAccounts.PASSWORD);
            visit.open("/plans/" + plan);
            looks.at(visit, "seen");
            assertThat(visit.page().textContent("main")).contains("Done");
            visit.open("/tasks/" + tasks.getFirst());
            assertThat(visit.page().textContent("main")).contains("roster.jpg", "Done");
        }
        assertThat(looks.wrong()).isEmpty();
    }

    /** From the centre's figures on the home page to the approved plan. */
    private PlanId written() {
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            Page page = visit.signIn("fall-hq", TestAccounts.PASSWORD).page();
            visit.open("/?unit=fall-centre");
            page.locator("a[href*='/plans/new?centre=fall-centre']").first().click();
            page.waitForSelector("#f-title");
            assertThat(page.inputValue("[name='evidence/0/note']")).contains("n = 40");
            page.fill("#f-title", "Answer within three minutes");
            page.fill("#f-to", "30");
            page.fill("#f-by", plans.today().plusDays(90).toString());
            for (int row = 0; row < TASKS; row++) {
                if (page.locator("[name='tasks/" + row + "/title']").count() == 0) {
                    page.click("button[value=add-task]");
                }
                String at = "[name='tasks/" + row + "/";
                page.fill(at + "title']", "Step " + (row + 1));
                page.selectOption(at + "assigneeRef']", "fall-regional");
                page.fill(at + "startsOn']", plans.today().toString());
                page.fill(at + "dueOn']", plans.today().plusDays(14).toString());
                page.fill(at + "doneCriteria']", "No call waits three minutes");
            }
            page.click("button[value=save]:not([tabindex])");
            page.waitForURL(url -> url.matches(".*/plans/pln_\\w+"));
            PlanId plan = PlanId.parse(page.url().replaceFirst(".*/", "")).orElseThrow();
            page.onDialog(dialog -> dialog.accept());
            page.getByText("Approve and send").click();
            page.waitForSelector(".alert-success");
            looks.complaints(visit);
            return plan;
        }
    }

    private void finishedOnAPhone(TaskId task) throws IOException {
        try (Visit visit = Visit.to(port, new Device("en-GB", 390, false, true));
                InputStream photo =
                        Objects.requireNonNull(getClass().getResourceAsStream("/demo/reception-roster.jpg"))) {
            Page page = visit.signIn("fall-regional", TestAccounts.PASSWORD).page();
            visit.open("/tasks/" + task);
            page.click("form[action$='/accept'] button");
            page.waitForSelector("button[formaction$='/done']");
            page.setInputFiles("#f-file", new FilePayload("roster.jpg", "image/jpeg", photo.readAllBytes()));
            page.click("form[action$='/evidence'] button");
            page.waitForSelector("text=roster.jpg");
            looks.at(visit, "with-photo");
            page.click("button[formaction$='/done']");
            page.waitForSelector(
                    "button[formaction$='/done']",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            looks.at(visit, "done");
            looks.complaints(visit);
        }
    }

    private List<String> events(String id) {
        return bus.read(TOPIC, Set.of(id)).stream()
                .map(record ->
                        JsonMapper.shared().readTree(record.value()).get("type").asString())
                .map(type -> type.split("\\.", -1)[3])
                .toList();
    }

    private void scores(String day, int score, int times) {
        for (int i = 0; i < times; i++) {
            jdbc.sql(
                            "insert into measurement_delta (unit_ref, day, kind, survey_ref, touchpoint, score)"
                                    + " values ('fall-centre', cast(? as date), 'TRANSACTIONAL', 'fall-survey', 'service-visit', ?)")
                    .param(day)
                    .param(score)
                    .update();
        }
    }
}
