package io.northloop.followup.model;

import io.northloop.access.Actor;
import io.northloop.organisation.PersonRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened to one case, the first step first. */
final class CaseHistory {

    private final List<CaseStep> steps;

    CaseHistory(List<CaseStep> steps) {
        this.steps = new ArrayList<>(steps);
    }

    /** The first steps of a case: opened and, where routing found somebody, assigned. */
    static List<CaseStep> begin(Optional<PersonRef> owner, Instant at) {
        List<CaseStep> steps = new ArrayList<>();
        steps.add(CaseStep.of(at, StepKind.OPENED, Actor.SYSTEM, null, null));
        owner.ifPresent(person -> steps.add(CaseStep.of(at, StepKind.ASSIGNED, Actor.SYSTEM, person, null)));
        return steps;
    }

    void add(CaseStep step) {
        steps.add(step);
    }

    /** Attempts in vain since the case was last (re)opened. */
    long attemptsInVain() {
        int from = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind() == StepKind.REOPENED) {
                from = i;
            }
        }
        return steps.subList(from, steps.size()).stream()
                .filter(step -> step.outcome() == ContactOutcome.NOT_REACHED)
                .count();
    }

    /** The last step of that kind. */
    Optional<CaseStep> last(StepKind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }

    List<CaseStep> steps() {
        return List.copyOf(steps);
    }
}
