package io.northloop.improvement.application;

import io.northloop.access.Actor;
import io.northloop.improvement.model.PlanViewer;
import io.northloop.shared.DomainError;

/** Who takes a step, and what they may do. */
record Acting(PlanViewer viewer, Actor actor) {

    /** Plans are written, approved and judged at headquarters. */
    void requireHeadquarters() {
        if (!viewer.headquarters()) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "plan-not-yours");
        }
    }
}
