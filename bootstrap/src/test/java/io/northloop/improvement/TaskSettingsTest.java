package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.improvement.port.TaskAlarmRegister;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Headquarters sets when people hear of tasks, and open tasks follow. */
@NorthloopTest
class TaskSettingsTest {

    private static final String PAGE = "/task-settings";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final TestPlans plans;
    private final Tasks tasks;
    private final TaskAlarmRegister settings;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    TaskSettingsTest(
            TestPlans plans,
            Tasks tasks,
            TaskAlarmRegister settings,
            TestAgenda agenda,
            TestClock clock,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.plans = plans;
        this.tasks = tasks;
        this.settings = settings;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void headquarters_sets_the_alarms_and_nobody_overwrites_what_they_have_not_seen() {
        plans.region("alarm-set");
        plans.account("alarm-set-hq", Role.HQ, null);
        Browser hq = signedIn("alarm-set-hq");
        assertThat(hq.get(PAGE).body()).contains("A change holds at once", "value=\"3\"", ">09:00<");
        long seen = settings.current().version();
        try {
            assertThat(hq.post(PAGE, form(seen, 5, 2, 4, 17)).statusCode()).isEqualTo(302);
            assertThat(settings.current().policy().hour()).isEqualTo(17);
            HttpResponse<String> stale = hq.post(PAGE, form(seen, 6, 1, 1, 8));
            assertThat(stale.statusCode()).isEqualTo(412);
            assertThat(stale.body()).contains("Is now 5.", "Is now 17.", "value=\"6\"");
            assertThat(settings.current().policy().firstReminderDays()).isEqualTo(5);
            HttpResponse<String> refused = hq.post(PAGE, form(seen + 1, 61, 61, 0, 24));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("w-firstReminderDays", "w-lastReminderDays", "w-escalationDays", "w-hour");
            HttpResponse<String> disordered = hq.post(PAGE, form(seen + 1, 2, 2, 3, 9));
            assertThat(disordered.statusCode()).isEqualTo(422);
            assertThat(disordered.body()).contains("The last reminder must come after the first.");
            assertThat(jdbc.sql("""
                                    select who || ' ' || (details ->> 'firstReminderDays') || ' ' || (details ->> 'hour')
                                    from audit_entry where action = 'task-alarms.changed' and who = 'account:alarm-set-hq'
                                    order by number""").query(String.class).list()).containsExactly("account:alarm-set-hq 5 17");
        } finally {
            hq.post(PAGE, form(settings.current().version(), 3, 1, 3, 9));
        }
    }

    @Test
    void open_tasks_follow_at_the_exact_minute_and_what_was_raised_is_not_raised_again() {
        plans.region("alarm-follow");
        plans.account("alarm-follow-hq", Role.HQ, null);
        PlanId plan = plans.approved(
                "alarm-follow", plans.task("alarm-follow", "near", 10), plans.task("alarm-follow", "far", 30));
        TaskId near = plans.taskOf(plan, "near");
        TaskId far = plans.taskOf(plan, "far");
        LocalDate dueOn = plans.today().plusDays(10);
        Browser hq = signedIn("alarm-follow-hq");
        try {
            goTo(at(dueOn.minusDays(3), 9));
            assertThat(stepsOf(near)).containsExactly("ASSIGNED", "REMINDED");
            hq.post(PAGE, form(settings.current().version(), 5, 2, 1, 17));
            goTo(at(dueOn.minusDays(2), 17).minusSeconds(1));
            assertThat(stepsOf(near)).containsExactly("ASSIGNED", "REMINDED");
            goTo(at(dueOn.minusDays(2), 17));
            assertThat(stepsOf(near)).containsExactly("ASSIGNED", "REMINDED", "REMINDED");
            goTo(at(dueOn.plusDays(2), 17).minusSeconds(1));
            assertThat(stepsOf(near)).containsExactly("ASSIGNED", "REMINDED", "REMINDED", "OVERDUE");
            goTo(at(dueOn.plusDays(2), 17));
            assertThat(stepsOf(near)).containsExactly("ASSIGNED", "REMINDED", "REMINDED", "OVERDUE", "ESCALATED");
            LocalDate farDue = dueOn.plusDays(20);
            goTo(at(farDue.minusDays(5), 17).minusSeconds(1));
            assertThat(stepsOf(far)).containsExactly("ASSIGNED");
            hq.post(PAGE, form(settings.current().version(), 3, 1, 3, 9));
            goTo(at(farDue.minusDays(3), 9).minusSeconds(1));
            assertThat(stepsOf(far)).as("moved back before it was sent").containsExactly("ASSIGNED");
            hq.post(PAGE, form(settings.current().version(), 9, 1, 3, 9));
            agenda.runDue();
            assertThat(stepsOf(far)).as("its new moment is past").containsExactly("ASSIGNED", "REMINDED");
        } finally {
            hq.post(PAGE, form(settings.current().version(), 3, 1, 3, 9));
        }
    }

    @Test
    void others_do_not_see_the_settings() {
        plans.region("alarm-other");
        plans.account("alarm-other-regional", Role.REGIONAL_MANAGER, "alarm-other-region");
        Browser browser = signedIn("alarm-other-regional");
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(browser.post(PAGE, form(0, 3, 1, 3, 9)).statusCode()).isEqualTo(403);
    }

    private void goTo(Instant moment) {
        agenda.advance(Duration.between(clock.instant(), moment));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SHANGHAI).toInstant();
    }

    private List<String> stepsOf(TaskId task) {
        return tasks.find(task).orElseThrow().snapshot().steps().stream()
                .map(step -> step.kind().name())
                .toList();
    }

    private static Map<String, String> form(long version, int first, int last, int escalation, int hour) {
        return Map.of(
                "version", Long.toString(version),
                "firstReminderDays", Integer.toString(first),
                "lastReminderDays", Integer.toString(last),
                "escalationDays", Integer.toString(escalation),
                "hour", Integer.toString(hour));
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }
}
