package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.followup.CaseId;
import java.util.Optional;

/**
 * Who wants to take a step in which case.
 *
 * @param expectedVersion the version that the viewer has seen, where they say so; another one is refused with
 *     {@code case-stale} (412) and what changed
 * @param actingFor reference of the member of staff that a machine acts for; people act for themselves
 */
public record StepRequest(Viewer viewer, CaseId id, Optional<Long> expectedVersion, Optional<String> actingFor) {

    /** A step of somebody signed in, who looked at this version. */
    public static StepRequest seen(Viewer viewer, CaseId id, long version) {
        return new StepRequest(viewer, id, Optional.of(version), Optional.empty());
    }
}
