package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.improvement.application.AcceptTask;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.DueWork;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who hears of a task that is left alone, and when. */
@NorthloopTest
class TaskAlarmsTest {

    private static final int INSTANCES = 4;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final TestPlans plans;
    private final Tasks tasks;
    private final AcceptTask accept;
    private final List<DueWork> works;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    TaskAlarmsTest(
            TestPlans plans,
            Tasks tasks,
            AcceptTask accept,
            List<DueWork> works,
            TestAgenda agenda,
            TestClock clock,
            JdbcClient jdbc) {
        this.plans = plans;
        this.tasks = tasks;
        this.accept = accept;
        this.works = works;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void a_task_left_alone_is_reminded_of_overdue_and_escalated_at_the_exact_minute() {
        plans.region("alarms-a");
        TaskId task = plans.taskOf(plans.approved("alarms-a", plans.task("alarms-a", "first", 10)), "first");
        LocalDate dueOn = plans.today().plusDays(10);

        assertAt(at(dueOn.minusDays(3), 9).minusSeconds(1), task, "ASSIGNED");
        assertAt(at(dueOn.minusDays(3), 9), task, "ASSIGNED", "REMINDED");
        assertAt(at(dueOn.minusDays(1), 9).minusSeconds(1), task, "ASSIGNED", "REMINDED");
        assertAt(at(dueOn.minusDays(1), 9), task, "ASSIGNED", "REMINDED", "REMINDED");
        assertAt(at(dueOn.plusDays(1), 0).minusSeconds(1), task, "ASSIGNED", "REMINDED", "REMINDED");
        assertAt(at(dueOn.plusDays(1), 0), task, "ASSIGNED", "REMINDED", "REMINDED", "OVERDUE");
        assertAt(at(dueOn.plusDays(4), 9).minusSeconds(1), task, "ASSIGNED", "REMINDED", "REMINDED", "OVERDUE");
        assertAt(at(dueOn.plusDays(4), 9), task, "ASSIGNED", "REMINDED", "REMINDED", "OVERDUE", "ESCALATED");
        assertAt(at(dueOn.plusDays(40), 9), task, "ASSIGNED", "REMINDED", "REMINDED", "OVERDUE", "ESCALATED");

        assertThat(mails(task))
                .startsWith(
                        "task-assigned alarms-a-regional",
                        "task-reminder alarms-a-regional",
                        "task-reminder alarms-a-regional",
                        "task-overdue alarms-a-regional");
        assertThat(jdbc.sql("""
                                select cast(extract(epoch from occurred_at) as bigint) from outbox_event
                                where key = :key and type = 'io.northloop.improvement.TaskOverdue.v1'""").param("key", task.toString()).query(Long.class).list())
                .containsExactly(at(dueOn.plusDays(1), 0).getEpochSecond());
    }

    @Test
    void whoever_stands_in_is_reminded_and_may_accept() {
        plans.region("alarms-b");
        plans.person("alarms-b-deputy", "CENTRE_MANAGER", "alarms-b-centre", null);
        plans.person("alarms-b-regional", "REGIONAL_MANAGER", "alarms-b-region", "alarms-b-deputy");
        TaskId task = plans.taskOf(plans.approved("alarms-b", plans.task("alarms-b", "first", 10)), "first");
        away("alarms-b-regional");
        agenda.advance(Duration.ofDays(8));
        assertThat(mails(task)).containsExactly("task-assigned alarms-b-regional", "task-reminder alarms-b-deputy");
        assertThat(subject(task, "task-reminder")).startsWith("Due ");

        accept.accept(
                new AcceptTask.Command(TaskStepRequest.by(plans.centreStaff("alarms-b", "alarms-b-deputy"), task)));
        assertThat(jdbc.sql("select state from improvement_task where id = ?")
                        .param(task.value())
                        .query(String.class)
                        .single())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void several_instances_raise_each_alarm_once() throws Exception {
        plans.region("alarms-c");
        List<TaskId> open = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            open.add(plans.taskOf(plans.approved("alarms-c", plans.task("alarms-c", "first", 10)), "first"));
        }
        accept.accept(new AcceptTask.Command(TaskStepRequest.by(plans.regional("alarms-c"), open.getFirst())));
        DueWork alarms = works.stream()
                .filter(work -> work.name().equals("task-alarms"))
                .findFirst()
                .orElseThrow();
        Instant late = clock.instant().plus(Duration.ofDays(20));
        try (ExecutorService pool = Executors.newFixedThreadPool(INSTANCES)) {
            List<Future<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                runs.add(pool.submit(() -> alarms.runDue(late)));
            }
            for (Future<Integer> run : runs) {
                run.get();
            }
        }
        alarms.runDue(late);
        assertThat(open)
                .allSatisfy(task -> assertThat(stepsOf(task))
                        .containsOnlyOnce("OVERDUE", "ESCALATED")
                        .doesNotContain("REMINDED"));
    }

    private void away(String person) {
        jdbc.sql("update person set away_from = :today where ref = :person")
                .param("today", plans.today())
                .param("person", person)
                .update();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SHANGHAI).toInstant();
    }

    private void assertAt(Instant moment, TaskId task, String... steps) {
        agenda.advance(Duration.between(clock.instant(), moment));
        assertThat(stepsOf(task)).containsExactly(steps);
    }

    private List<String> stepsOf(TaskId task) {
        return tasks.find(task).orElseThrow().snapshot().steps().stream()
                .map(step -> step.kind().name())
                .toList();
    }

    private String subject(TaskId task, String purpose) {
        return jdbc.sql("select subject from message where idempotency_key like :key order by seq desc limit 1")
                .param("key", purpose + ":" + task + ":%")
                .query(String.class)
                .single();
    }

    private List<@Nullable String> mails(TaskId task) {
        return jdbc.sql("select purpose || ' ' || person_ref from message where idempotency_key like :key order by seq")
                .param("key", "task-%:" + task + ":%")
                .query(String.class)
                .list();
    }
}
