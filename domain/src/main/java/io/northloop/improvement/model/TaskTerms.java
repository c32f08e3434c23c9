package io.northloop.improvement.model;

import io.northloop.improvement.TaskId;
import io.northloop.shared.Faults;
import io.northloop.shared.LineBreaks;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, when, and how one sees that it is done.
 *
 * @param startsOn first day of work
 * @param dueOn last day; the task is in time until this day ends where the assignee works
 * @param doneCriteria with plain breaks between lines, however it was sent
 * @param dependsOn tasks of the same plan that must be done before work on this one begins
 */
public record TaskTerms(String title, LocalDate startsOn, LocalDate dueOn, String doneCriteria, Set<TaskId> dependsOn) {

    public static final int TITLE_LENGTH = 120;
    public static final int CRITERIA_LENGTH = 1_000;

    public TaskTerms {
        dependsOn = Set.copyOf(dependsOn);
        doneCriteria = LineBreaks.plain(doneCriteria);
        faults(title, startsOn, dueOn, doneCriteria, "").refuseIfAny();
    }

    /** @param at JSON pointer of the task */
    public static Faults faults(
            @Nullable String title,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate dueOn,
            @Nullable String doneCriteria,
            String at) {
        return new Faults()
                .requireText(title, TITLE_LENGTH, at + "/title")
                .require(startsOn != null, at + "/startsOn", "required")
                .require(startsOn == null || PlanDays.holds(startsOn), at + "/startsOn", "invalid")
                .require(dueOn != null, at + "/dueOn", "required")
                .require(dueOn == null || PlanDays.holds(dueOn), at + "/dueOn", "invalid")
                .require(
                        startsOn == null || dueOn == null || !dueOn.isBefore(startsOn),
                        at + "/dueOn",
                        "task-due-before-start")
                .requireText(LineBreaks.plainOrNull(doneCriteria), CRITERIA_LENGTH, at + "/doneCriteria");
    }

    /** Whether a calendar would show the other terms differently. */
    boolean looksLike(TaskTerms other) {
        return title.equals(other.title)
                && startsOn.equals(other.startsOn)
                && dueOn.equals(other.dueOn)
                && doneCriteria.equals(other.doneCriteria);
    }
}
