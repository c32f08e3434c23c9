package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.improvement.port.Tasks;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of an alarm that cannot be raised. */
@NorthloopTest
class TaskAlarmRetryTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int MANY = 1_000;

    private final TestPlans plans;
    private final Tasks tasks;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final Flyway flyway;

    @Autowired
    TaskAlarmRetryTest(TestPlans plans, Tasks tasks, TestAgenda agenda, TestClock clock, Flyway flyway) {
        this.plans = plans;
        this.tasks = tasks;
        this.agenda = agenda;
        this.clock = clock;
        this.flyway = flyway;
    }

    @Test
    void it_waits_without_holding_up_others_and_is_tried_again() throws SQLException {
        plans.region("retry-a");
        PlanId plan = plans.approved("retry-a", plans.task("retry-a", "bad", 10), plans.task("retry-a", "good", 10));
        TaskId bad = plans.taskOf(plan, "bad");
        TaskId good = plans.taskOf(plan, "good");
        LocalDate firstReminder = plans.today().plusDays(7);
        Instant due = firstReminder.atTime(9, 0).atZone(SHANGHAI).toInstant();
        agenda.advance(Duration.between(clock.instant(), due).minusSeconds(1));
        asOwner("""
                create function retry_a_refuse() returns trigger language plpgsql as
                $$ begin raise exception 'refused by the test'; end $$""");
        asOwner("""
                create trigger retry_a_refuse before update on improvement_task for each row
                when (new.title = 'Task bad') execute function retry_a_refuse()""");
        try {
            agenda.advance(Duration.ofSeconds(1));
            assertThat(stepsOf(good)).endsWith("REMINDED");
            assertThat(stepsOf(bad)).doesNotContain("REMINDED");
            assertThat(tasks.withAlarmDue(due, MANY)).as("put off").doesNotContain(bad);
            assertThat(tasks.withAlarmDue(due.plusSeconds(2), MANY)).contains(bad);
            assertThat(tasks.nextAlarm().orElseThrow()).isBeforeOrEqualTo(due.plusSeconds(2));
            assertThat(tasks.alarmFailures(bad, due)).isOne();
            assertThat(tasks.alarmFailures(bad, due.plus(Duration.ofHours(2)))).isZero();

            agenda.advance(Duration.ofSeconds(2));
            assertThat(tasks.withAlarmDue(due.plusSeconds(5), MANY)).doesNotContain(bad);
            assertThat(tasks.withAlarmDue(due.plusSeconds(6), MANY)).contains(bad);
        } finally {
            asOwner("drop function retry_a_refuse cascade");
        }
        agenda.advance(Duration.ofSeconds(4));
        assertThat(stepsOf(bad)).endsWith("REMINDED");
    }

    private List<String> stepsOf(TaskId task) {
        return tasks.find(task).orElseThrow().snapshot().steps().stream()
                .map(step -> step.kind().name())
                .toList();
    }

    /** As the owner of the tables: the application's own role may not add a trigger. */
    private void asOwner(String sql) throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
