package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.improvement.PlanId;
import java.util.Optional;

/**
 * Who wants to take a step with which plan.
 *
 * @param expectedVersion the version that the viewer has seen, where they say so; another one is refused with
 *     {@code plan-stale} (412) and what changed
 * @param actingFor reference of the member of staff that a machine acts for; people act for themselves
 */
public record PlanStepRequest(Viewer viewer, PlanId id, Optional<Long> expectedVersion, Optional<String> actingFor) {

    /** A step of somebody signed in, who looked at this version. */
    public static PlanStepRequest seen(Viewer viewer, PlanId id, long version) {
        return new PlanStepRequest(viewer, id, Optional.of(version), Optional.empty());
    }
}
