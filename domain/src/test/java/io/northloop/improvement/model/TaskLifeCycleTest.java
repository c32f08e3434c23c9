package io.northloop.improvement.model;

import static io.northloop.improvement.model.PlanFixtures.AT;
import static io.northloop.improvement.model.PlanFixtures.BY_MANAGER;
import static io.northloop.improvement.model.PlanFixtures.DUE;
import static io.northloop.improvement.model.PlanFixtures.HQ;
import static io.northloop.improvement.model.PlanFixtures.MANAGER;
import static io.northloop.improvement.model.PlanFixtures.SHANGHAI;
import static io.northloop.improvement.model.PlanFixtures.assignee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.improvement.EvidenceFileId;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.TaskState;
import io.northloop.improvement.model.DuePolicy.Alarm;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.DomainError;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TaskLifeCycleTest {

    private static final Assignee COLLEAGUE = assignee("east-colleague", SHANGHAI);
    private static final EvidenceFileId FILE = new EvidenceFileId(new UUID(5, 5));
    private static final Set<TaskState> KNOWN = EnumSet.complementOf(EnumSet.of(TaskState.PLANNED));

    private static final Map<String, Consumer<ImprovementTask>> STEPS = Map.of(
            "replan", it -> it.replan(1, PlanFixtures.terms(DUE.plusDays(1)), COLLEAGUE),
            "assign", it -> it.assign(HQ, AT, DuePolicy.STANDARD),
            "change", it -> it.change(0, PlanFixtures.terms(DUE.plusDays(1)), HQ, AT, DuePolicy.STANDARD),
            "accept", it -> it.accept(BY_MANAGER, AT),
            "report", it -> it.report(60, Set.of(), BY_MANAGER, AT, null),
            "comment", it -> it.comment("two hired", BY_MANAGER, AT),
            "attach", it -> it.attach(FILE, "photo.jpg", BY_MANAGER, AT),
            "finish", it -> it.finish(Set.of(), BY_MANAGER, AT, null),
            "reject", it -> it.reject("no staff", BY_MANAGER, AT),
            "handOn", it -> it.handOn(COLLEAGUE, BY_MANAGER, AT, null, DuePolicy.STANDARD));

    private static final Map<String, Set<TaskState>> FROM = Map.of(
            "replan", EnumSet.of(TaskState.PLANNED),
            "assign", EnumSet.of(TaskState.PLANNED),
            "change", EnumSet.of(TaskState.ASSIGNED, TaskState.ACCEPTED, TaskState.IN_PROGRESS),
            "accept", EnumSet.of(TaskState.ASSIGNED),
            "report", EnumSet.of(TaskState.ACCEPTED, TaskState.IN_PROGRESS),
            "comment", KNOWN,
            "attach", KNOWN,
            "finish", EnumSet.of(TaskState.ACCEPTED, TaskState.IN_PROGRESS),
            "reject", EnumSet.of(TaskState.ASSIGNED, TaskState.ACCEPTED, TaskState.IN_PROGRESS),
            "handOn", EnumSet.of(TaskState.ASSIGNED, TaskState.ACCEPTED, TaskState.IN_PROGRESS, TaskState.REJECTED));

    /** Where a step leads; those that are missing leave the task where it is. */
    private static final Map<String, TaskState> TO = Map.of(
            "assign", TaskState.ASSIGNED,
            "accept", TaskState.ACCEPTED,
            "report", TaskState.IN_PROGRESS,
            "finish", TaskState.DONE,
            "reject", TaskState.REJECTED,
            "handOn", TaskState.ASSIGNED);

    static Stream<Arguments> every_step_in_every_state() {
        return STEPS.keySet().stream()
                .flatMap(step -> Stream.of(TaskState.values()).map(state -> Arguments.of(step, state)));
    }

    @ParameterizedTest
    @MethodSource
    void every_step_in_every_state(String step, TaskState state) {
        ImprovementTask task = in(state);
        TaskSnapshot before = task.snapshot();
        Consumer<ImprovementTask> action = Objects.requireNonNull(STEPS.get(step));
        if (Objects.requireNonNull(FROM.get(step)).contains(state)) {
            action.accept(task);
            assertThat(task.state()).isEqualTo(TO.getOrDefault(step, state));
            assertThat(task.snapshot()).isNotEqualTo(before);
        } else {
            String code = "task-is-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThatThrownBy(() -> action.accept(task)).isInstanceOfSatisfying(DomainError.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(DomainError.Kind.CONFLICT);
                assertThat(refusal.code()).isEqualTo(code);
            });
            assertThat(task.snapshot()).isEqualTo(before);
        }
    }

    @Test
    void what_is_kept_restores_the_same_task() {
        for (TaskState state : TaskState.values()) {
            TaskSnapshot kept = in(state).snapshot();
            assertThat(ImprovementTask.restore(kept).snapshot()).isEqualTo(kept);
        }
    }

    @Test
    void nobody_begins_or_finishes_before_their_turn() {
        ImprovementTask task = PlanFixtures.accepted();
        Set<TaskId> before = Set.of(new TaskId(new UUID(7, 7)));
        assertConflict("task-waits", () -> task.report(10, before, BY_MANAGER, AT, null));
        assertConflict("task-waits", () -> task.finish(before, BY_MANAGER, AT, null));
        assertThat(task.state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void who_has_it_already_cannot_be_given_it_but_may_get_back_what_they_refused() {
        Assignee same = assignee(MANAGER.value(), SHANGHAI);
        ImprovementTask open = PlanFixtures.inProgress();
        assertConflict("task-theirs-already", () -> open.handOn(same, HQ, AT, null, DuePolicy.STANDARD));
        ImprovementTask refused = PlanFixtures.rejected();
        refused.handOn(same, HQ, AT, "two people more", DuePolicy.STANDARD);
        assertThat(refused.state()).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void handing_on_keeps_what_is_done_and_names_the_next_one() {
        ImprovementTask task = PlanFixtures.inProgress();
        task.handOn(COLLEAGUE, BY_MANAGER, AT, "away for months", DuePolicy.STANDARD);
        assertThat(task.snapshot().progress()).isEqualTo(40);
        assertThat(task.snapshot().assignee()).isEqualTo(COLLEAGUE);
        assertThat(task.snapshot().steps().getLast())
                .isEqualTo(TaskStep.of(
                        AT, TaskStep.Kind.HANDED_ON, BY_MANAGER, new PersonRef("east-colleague"), "away for months"));
    }

    @Test
    void what_was_said_of_the_day_being_over_is_not_said_again_to_the_next_one() {
        Instant over = Instant.parse("2026-11-20T16:00:00Z");
        ImprovementTask overdue = PlanFixtures.accepted();
        raise(overdue, over, Alarm.OVERDUE);
        overdue.handOn(COLLEAGUE, BY_MANAGER, over.plusSeconds(60), null, DuePolicy.STANDARD);
        assertThat(overdue.alarmDue(over.plusSeconds(60))).isEmpty();
        assertThat(overdue.snapshot().nextAlarm()).isEqualTo(Alarm.ESCALATION);

        Instant late = Instant.parse("2026-11-24T01:00:00Z");
        raise(overdue, late, Alarm.ESCALATION);
        overdue.reject("no staff", BY_MANAGER, late);
        overdue.handOn(COLLEAGUE, HQ, late, null, DuePolicy.STANDARD);
        assertThat(overdue.snapshot().nextAlarm()).isNull();
    }

    @Test
    void another_day_is_over_anew() {
        Instant over = Instant.parse("2026-11-20T16:00:00Z");
        ImprovementTask task = PlanFixtures.accepted();
        raise(task, over, Alarm.OVERDUE);
        task.change(0, PlanFixtures.terms(DUE.plusDays(1)), HQ, over, DuePolicy.STANDARD);
        task.handOn(COLLEAGUE, HQ, over, null, DuePolicy.STANDARD);
        assertThat(task.alarmDue(over.plus(Duration.ofDays(1)))).contains(Alarm.OVERDUE);
    }

    private static void raise(ImprovementTask task, Instant at, Alarm alarm) {
        assertThat(task.alarmDue(at)).contains(alarm);
        task.alarmRaised(alarm, null, at);
    }

    @Test
    void finishing_and_rejecting_silence_the_alarms() {
        assertThat(PlanFixtures.done().alarmDue(Instant.MAX)).isEmpty();
        assertThat(PlanFixtures.rejected().alarmDue(Instant.MAX)).isEmpty();
    }

    @Test
    void a_task_is_in_time_until_its_day_ends_where_the_assignee_works() {
        ImprovementTask task = PlanFixtures.assigned();
        assertThat(task.inTime(Instant.parse("2026-11-20T15:59:59Z"))).isTrue();
        assertThat(task.inTime(Instant.parse("2026-11-20T16:00:00Z"))).isFalse();
    }

    @Test
    void changes_that_a_calendar_does_not_show_leave_it_alone() {
        ImprovementTask task = PlanFixtures.assigned();
        TaskTerms terms = task.snapshot().terms();
        assertThat(task.change(3, terms, HQ, AT, DuePolicy.STANDARD)).isFalse();
        assertThat(task.snapshot().steps()).hasSize(1);
        TaskTerms dependent = new TaskTerms(
                terms.title(),
                terms.startsOn(),
                terms.dueOn(),
                terms.doneCriteria(),
                Set.of(new TaskId(new UUID(7, 7))));
        assertThat(task.change(3, dependent, HQ, AT, DuePolicy.STANDARD)).isFalse();
        assertThat(task.change(3, PlanFixtures.terms(DUE.plusDays(2)), HQ, AT, DuePolicy.STANDARD))
                .isTrue();
    }

    @Test
    void each_change_of_a_calendar_entry_has_the_next_number() {
        ImprovementTask task = PlanFixtures.assigned();
        assertThat(task.leaveCalendar()).isEmpty();
        assertThat(task.enterCalendarOf(MANAGER)).isZero();
        assertThat(task.enterCalendarOf(MANAGER)).isEqualTo(1);
        assertThat(task.leaveCalendar()).hasValue(2);
        assertThat(task.leaveCalendar()).isEmpty();
        assertThat(task.enterCalendarOf(new PersonRef("east-colleague"))).isEqualTo(3);
    }

    private static ImprovementTask in(TaskState state) {
        return switch (state) {
            case PLANNED -> PlanFixtures.planned();
            case ASSIGNED -> PlanFixtures.assigned();
            case ACCEPTED -> PlanFixtures.accepted();
            case IN_PROGRESS -> PlanFixtures.inProgress();
            case DONE -> PlanFixtures.done();
            case REJECTED -> PlanFixtures.rejected();
        };
    }

    private static void assertConflict(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(DomainError.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(DomainError.Kind.CONFLICT);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }

    @Test
    void breaks_between_lines_as_a_browser_sends_them_change_nothing_even_of_a_task_that_is_done() {
        ImprovementTask task = PlanFixtures.planned();
        task.replan(0, new TaskTerms("Hire", DUE, DUE, "Nobody waits\nnobody calls twice", Set.of()), COLLEAGUE);
        task.assign(HQ, AT, DuePolicy.STANDARD);
        TaskTerms sent = new TaskTerms("Hire", DUE, DUE, "Nobody waits\r\nnobody calls twice", Set.of());
        assertThat(task.change(0, sent, HQ, AT, DuePolicy.STANDARD)).isFalse();
        task.accept(BY_MANAGER, AT);
        task.finish(Set.of(), BY_MANAGER, AT, null);
        assertThat(task.change(0, sent, HQ, AT, DuePolicy.STANDARD)).isFalse();
        assertThat(task.snapshot().steps()).extracting(TaskStep::kind).doesNotContain(TaskStep.Kind.CHANGED);
        assertThat(TaskTerms.faults("Hire", DUE, DUE, "x\r\n".repeat(500), "").found())
                .isEmpty();
    }
}
