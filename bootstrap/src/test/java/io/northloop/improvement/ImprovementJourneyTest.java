package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a centre that falls to a task that is done: headquarters writes a plan with three tasks for the regional manager
 * and approves it; mail and calendar entry arrive; the manager accepts and finishes on a phone, with a photo;
 * headquarters sees it, and the bus carried each step once.
 */
@NorthloopTest
class ImprovementJourneyTest {

    private static final String TOPIC = "northloop.improvement.v1";

    private final TestPlans plans;
    private final ImprovementQueries queries;
    private final TaskMail mail;
    private final BusReader bus;
    private final TestAgenda agenda;
    private final JdbcClient jdbc;
    private final int port;
    private final Looks looks;
    private final PlanJourney journey;

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
        this.journey = new PlanJourney(looks);
    }

    @Test
    void a_falling_centre_leads_to_a_plan_and_its_tasks_are_done_on_a_phone() throws IOException {
        plans.region("fall");
        plans.account("fall-hq", Role.HQ, null);
        plans.account("fall-regional", Role.REGIONAL_MANAGER, "fall-region");
        scores("2026-06-15", 10, 40);
        scores("2026-09-15", 10, 20);
        scores("2026-09-16", 2, 20);

        PlanId plan;
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("fall-hq", TestAccounts.PASSWORD);
            visit.open("/?unit=fall-centre");
            assertThat(journey.begin(visit, "fall-centre")).contains("n = 40");
            plan = journey.writeAndApprove(visit, "Answer within three minutes", "fall-regional", plans.today());
            looks.complaints(visit);
        }
        agenda.runDue();
        List<TaskId> tasks = queries.plan(plans.headquarters(), plan).tasks().stream()
                .map(TaskView::id)
                .toList();
        assertThat(tasks).hasSize(PlanJourney.TASKS);
        for (TaskId task : tasks) {
            assertThat(mail.about(task)).containsExactly("assigned fall-regional@staff.example");
            assertThat(mail.entries(task))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.told())
                            .isEqualTo("REQUEST 0 CONFIRMED mailto:fall-regional@staff.example"));
        }

        try (Visit visit = Visit.to(port, PlanJourney.PHONE)) {
            visit.signIn("fall-regional", TestAccounts.PASSWORD);
            journey.finish(visit, tasks.getFirst());
            looks.complaints(visit);
        }
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
