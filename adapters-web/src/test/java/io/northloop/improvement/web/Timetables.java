package io.northloop.improvement.web;

import io.northloop.improvement.PlanId;
import io.northloop.improvement.PlanState;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.TaskState;
import io.northloop.improvement.TaskView;
import io.northloop.improvement.application.PlanDetail;
import io.northloop.improvement.application.PlanView;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.PlanMetric;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plans with tasks, made up for pictures of them. */
final class Timetables {

    private static final PlanId PLAN = new PlanId(new UUID(0, 1));
    private static final PersonRef SOMEBODY = new PersonRef("li.na");

    private Timetables() {}

    static PlanDetail plan(PlanState state, String today, String by, TaskView... tasks) {
        BigDecimal to = BigDecimal.TEN;
        PlanContent content = new PlanContent(
                "Answer",
                "Less waiting",
                List.of(new UnitRef("east")),
                List.of(),
                null,
                new PlanMetric("NPS", BigDecimal.ZERO, to, LocalDate.parse(by)),
                SOMEBODY);
        PlanView view = new PlanView(
                PLAN,
                content.title(),
                content.scope(),
                List.of("East"),
                "NPS",
                BigDecimal.ZERO,
                to,
                LocalDate.parse(by),
                SOMEBODY,
                "Li Na",
                state,
                tasks.length,
                0,
                0,
                0);
        return new PlanDetail(view, content, null, List.of(tasks), List.of(), true, LocalDate.parse(today), 0);
    }

    /** Number {@code n}, waiting for those of the numbers given; overdue when its last day is before {@code today}. */
    static TaskView task(
            int number, String title, TaskState state, int progress, String from, String to, int... waitsFor) {
        return task(number, title, state, progress, from, to, false, waitsFor);
    }

    static TaskView overdue(int number, String from, String to) {
        return task(number, "Late", TaskState.ACCEPTED, 0, from, to, true);
    }

    /** Done by somebody who may be called like others. */
    static TaskView given(int number, String person, String name) {
        return task(number, "Given", TaskState.PLANNED, 0, "2026-11-02", "2026-11-06", false, person, name);
    }

    private static TaskView task(
            int number,
            String title,
            TaskState state,
            int progress,
            String from,
            String to,
            boolean overdue,
            int... waitsFor) {
        return task(number, title, state, progress, from, to, overdue, SOMEBODY.value(), "Li Na", waitsFor);
    }

    private static TaskView task(
            int number,
            String title,
            TaskState state,
            int progress,
            String from,
            String to,
            boolean overdue,
            String person,
            String name,
            int... waitsFor) {
        Set<TaskId> before = Arrays.stream(waitsFor).mapToObj(Timetables::id).collect(Collectors.toSet());
        return new TaskView(
                id(number),
                PLAN,
                "Answer",
                null,
                title,
                new PersonRef(person),
                name,
                state,
                LocalDate.parse(from),
                LocalDate.parse(to),
                "Nobody waits",
                progress,
                before,
                0,
                overdue,
                false,
                0);
    }

    private static TaskId id(int number) {
        return new TaskId(new UUID(1, number));
    }
}
