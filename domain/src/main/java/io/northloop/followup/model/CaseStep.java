package io.northloop.followup.model;

import io.northloop.access.Actor;
import io.northloop.organisation.PersonRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's history.
 *
 * @param means for contacts, how
 * @param outcome for contacts, what came of it
 * @param person whom it was given to, or who was told
 * @param note what the actor wrote
 */
public record CaseStep(
        Instant at,
        StepKind kind,
        Actor actor,
        @Nullable ContactMeans means,
        @Nullable ContactOutcome outcome,
        @Nullable PersonRef person,
        @Nullable String note) {

    static CaseStep of(Instant at, StepKind kind, Actor actor, @Nullable PersonRef person, @Nullable String note) {
        return new CaseStep(at, kind, actor, null, null, person, note);
    }
}
