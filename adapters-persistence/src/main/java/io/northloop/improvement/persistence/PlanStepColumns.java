package io.northloop.improvement.persistence;

import io.northloop.improvement.model.PlanStep;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Columns of {@code improvement_plan_step}. */
@Embeddable
record PlanStepColumns(
        Instant at,
        @Enumerated(EnumType.STRING) PlanStep.Kind kind,
        String actor,
        @Nullable String actorPerson,
        @Nullable String note) {}
