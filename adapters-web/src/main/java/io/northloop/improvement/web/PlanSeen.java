package io.northloop.improvement.web;

import io.northloop.improvement.application.PlanDetail;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * What an editor has seen of a plan, as its form carries it.
 *
 * @param version of the plan; −1 where the form says none
 * @param steps how many lines its history had
 * @param marks of what it said, by {@link PlanPoints}
 */
record PlanSeen(long version, int steps, String marks) {

    static PlanSeen of(PlanDetail plan) {
        return new PlanSeen(plan.version(), plan.history().size(), PlanPoints.marks(PlanForm.of(plan)));
    }

    static PlanSeen sent(MultiValueMap<String, String> form) {
        Map<String, String> first = form.toSingleValueMap();
        String steps = first.getOrDefault("steps", "");
        return new PlanSeen(
                SentForm.versionIn(first),
                steps.matches("\\d{1,9}") ? Integer.parseInt(steps) : 0,
                first.getOrDefault("seen", ""));
    }
}
