package io.northloop.improvement.persistence;

import io.northloop.improvement.model.TaskStep;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of {@code improvement_task_step}. */
@Embeddable
record TaskStepColumns(
        Instant at,
        @Enumerated(EnumType.STRING) TaskStep.Kind kind,
        String actor,
        @Nullable String actorPerson,
        @Nullable String personRef,
        @Nullable Integer progress,
        @Nullable UUID fileId,
        @Nullable String note) {}
