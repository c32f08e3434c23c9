package io.northloop.improvement.model;

import static io.northloop.improvement.model.PlanFixtures.HQ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.improvement.model.DuePolicy.Alarm;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DueAlarmsTest {

    private static final PersonRef TOLD = new PersonRef("told");

    /** Two days in spring and autumn on which clocks change, one where midnight does not exist, and the date line. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai,       2026-11-20, 2026-11-17T01:00:00Z, 2026-11-19T01:00:00Z, 2026-11-20T16:00:00Z, 2026-11-24T01:00:00Z",
        "Europe/Berlin,       2026-03-28, 2026-03-25T08:00:00Z, 2026-03-27T08:00:00Z, 2026-03-28T23:00:00Z, 2026-04-01T07:00:00Z",
        "Europe/Berlin,       2026-10-25, 2026-10-22T07:00:00Z, 2026-10-24T07:00:00Z, 2026-10-25T23:00:00Z, 2026-10-29T08:00:00Z",
        "America/Santiago,    2026-09-05, 2026-09-02T13:00:00Z, 2026-09-04T13:00:00Z, 2026-09-06T04:00:00Z, 2026-09-09T12:00:00Z",
        "Pacific/Kiritimati,  2028-02-28, 2028-02-24T19:00:00Z, 2028-02-26T19:00:00Z, 2028-02-28T10:00:00Z, 2028-03-02T19:00:00Z"
    })
    void each_alarm_has_its_exact_moment(
            String zone, LocalDate dueOn, Instant first, Instant last, Instant overdue, Instant escalation) {
        ImprovementTask task = PlanFixtures.planned(dueOn, ZoneId.of(zone));
        task.assign(HQ, first.minus(Duration.ofDays(9)), DuePolicy.STANDARD);

        assertRings(task, first, Alarm.FIRST_REMINDER);
        assertRings(task, last, Alarm.LAST_REMINDER);
        assertRings(task, overdue, Alarm.OVERDUE);
        assertRings(task, escalation, Alarm.ESCALATION);
        assertThat(task.snapshot().alarmAt()).isNull();
        assertThat(task.alarmDue(Instant.MAX)).isEmpty();
        assertThat(task.snapshot().steps())
                .extracting(TaskStep::kind)
                .containsExactly(
                        TaskStep.Kind.ASSIGNED,
                        TaskStep.Kind.REMINDED,
                        TaskStep.Kind.REMINDED,
                        TaskStep.Kind.OVERDUE,
                        TaskStep.Kind.ESCALATED);
    }

    @Test
    void whoever_gets_a_task_late_is_not_reminded_of_what_is_past() {
        ImprovementTask task = PlanFixtures.planned();
        task.assign(HQ, Instant.parse("2026-11-17T01:00:00Z"), DuePolicy.STANDARD);
        assertThat(task.snapshot().nextAlarm()).isEqualTo(Alarm.LAST_REMINDER);
        ImprovementTask later = PlanFixtures.planned();
        later.assign(HQ, Instant.parse("2026-11-21T01:00:00Z"), DuePolicy.STANDARD);
        assertThat(later.alarmDue(Instant.parse("2026-11-21T01:00:00Z"))).contains(Alarm.OVERDUE);
    }

    @Test
    void after_a_long_night_only_what_still_holds_is_said() {
        ImprovementTask task = PlanFixtures.assigned();
        Instant monthsLater = Instant.parse("2027-02-01T00:00:00Z");
        List<Alarm> raised = new ArrayList<>();
        for (Optional<Alarm> due = task.alarmDue(monthsLater); due.isPresent(); due = task.alarmDue(monthsLater)) {
            task.alarmRaised(due.get(), TOLD, monthsLater);
            raised.add(due.get());
        }
        assertThat(raised).containsExactly(Alarm.OVERDUE, Alarm.ESCALATION);
    }

    @Test
    void another_due_day_sets_the_alarms_anew() {
        ImprovementTask task = PlanFixtures.accepted();
        task.change(0, PlanFixtures.terms(PlanFixtures.DUE.plusDays(7)), HQ, PlanFixtures.AT, DuePolicy.STANDARD);
        assertThat(task.snapshot().alarmAt()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
    }

    @Test
    void headquarters_may_set_other_days_and_hours_but_not_nonsense() {
        ImprovementTask task = PlanFixtures.planned();
        task.assign(HQ, PlanFixtures.AT, new DuePolicy(5, 0, 1, 17));
        assertRings(task, Instant.parse("2026-11-15T09:00:00Z"), Alarm.FIRST_REMINDER);
        assertRings(task, Instant.parse("2026-11-20T09:00:00Z"), Alarm.LAST_REMINDER);
        assertRings(task, Instant.parse("2026-11-20T16:00:00Z"), Alarm.OVERDUE);
        assertRings(task, Instant.parse("2026-11-22T09:00:00Z"), Alarm.ESCALATION);
        assertThat(DuePolicy.faults(2, 2, 0, 24).found())
                .extracting(Fault::code)
                .containsExactly("reminders-out-of-order", "out-of-range", "out-of-range");
        assertThatThrownBy(() -> new DuePolicy(0, 0, 3, 9)).isInstanceOf(DomainError.class);
    }

    /** Berlin on the weekends when the clocks change: the hour is that of the wall, before and after. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-11-20, 2026-11-15T09:00:00Z, 2026-11-18T09:00:00Z, 2026-11-30T09:00:00Z",
        "Europe/Berlin, 2026-03-30, 2026-03-25T16:00:00Z, 2026-03-28T16:00:00Z, 2026-04-09T15:00:00Z",
        "Europe/Berlin, 2026-10-26, 2026-10-21T15:00:00Z, 2026-10-24T15:00:00Z, 2026-11-05T16:00:00Z"
    })
    void alarms_not_yet_raised_follow_another_policy(
            String zone, LocalDate dueOn, Instant first, Instant last, Instant escalation) {
        DuePolicy other = new DuePolicy(5, 2, 9, 17);
        ImprovementTask task = PlanFixtures.planned(dueOn, ZoneId.of(zone));
        task.assign(HQ, first.minus(Duration.ofDays(9)), DuePolicy.STANDARD);
        assertThat(task.follow(DuePolicy.STANDARD)).isFalse();
        assertThat(task.follow(other)).isTrue();
        assertRings(task, first, Alarm.FIRST_REMINDER);
        task.follow(DuePolicy.STANDARD);
        task.follow(other);
        assertRings(task, last, Alarm.LAST_REMINDER);
        Instant overdue = Objects.requireNonNull(task.snapshot().alarmAt());
        assertThat(task.follow(DuePolicy.STANDARD)).isTrue();
        assertRings(task, overdue, Alarm.OVERDUE);
        task.follow(other);
        assertRings(task, escalation, Alarm.ESCALATION);
        assertThat(task.follow(DuePolicy.STANDARD))
                .as("nothing is left to raise")
                .isFalse();
    }

    @Test
    void a_moment_that_is_past_by_another_policy_has_come() {
        ImprovementTask task = PlanFixtures.assigned();
        Instant fourDaysBefore = Instant.parse("2026-11-16T03:00:00Z");
        assertThat(task.alarmDue(fourDaysBefore)).isEmpty();
        task.follow(new DuePolicy(10, 2, 3, 9));
        assertThat(task.alarmDue(fourDaysBefore)).contains(Alarm.FIRST_REMINDER);
        ImprovementTask done = PlanFixtures.done();
        assertThat(done.follow(new DuePolicy(10, 2, 3, 9))).isFalse();
        assertThat(done.alarmDue(Instant.MAX)).isEmpty();
    }

    private static void assertRings(ImprovementTask task, Instant at, Alarm alarm) {
        assertThat(Objects.requireNonNull(task.snapshot().alarmAt())).isEqualTo(at);
        assertThat(task.alarmDue(at.minusNanos(1))).isEmpty();
        assertThat(task.alarmDue(at)).contains(alarm);
        task.alarmRaised(alarm, TOLD, at);
    }
}
