package io.northloop.followup.persistence;

import io.northloop.followup.model.ContactMeans;
import io.northloop.followup.model.ContactOutcome;
import io.northloop.followup.model.StepKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Columns of {@code followup_step}. */
@Embeddable
record StepColumns(
        Instant at,
        @Enumerated(EnumType.STRING) StepKind kind,
        String actor,
        @Nullable String actorPerson,
        @Nullable @Enumerated(EnumType.STRING) ContactMeans means,
        @Nullable @Enumerated(EnumType.STRING) ContactOutcome outcome,
        @Nullable String personRef,
        @Nullable String note) {}
