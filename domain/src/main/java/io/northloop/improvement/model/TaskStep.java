package io.northloop.improvement.model;

import io.northloop.access.Actor;
import io.northloop.improvement.EvidenceFileId;
import io.northloop.organisation.PersonRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a task's history.
 *
 * @param person whom it was given to, or who was told
 * @param progress 0 … 100 percent, where it was reported
 * @param file what was attached
 * @param note what the actor wrote; of a file, its name
 */
public record TaskStep(
        Instant at,
        Kind kind,
        Actor actor,
        @Nullable PersonRef person,
        @Nullable Integer progress,
        @Nullable EvidenceFileId file,
        @Nullable String note) {

    /** What happened. */
    public enum Kind {
        ASSIGNED,
        /** Title, dates, criteria or dependencies were edited. */
        CHANGED,
        ACCEPTED,
        PROGRESS,
        COMMENTED,
        EVIDENCE,
        DONE,
        REJECTED,
        HANDED_ON,
        /** Its assignee left the company. */
        REROUTED,
        REMINDED,
        OVERDUE,
        ESCALATED
    }

    static TaskStep of(Instant at, Kind kind, Actor actor, @Nullable String note) {
        return new TaskStep(at, kind, actor, null, null, null, note);
    }

    static TaskStep of(Instant at, Kind kind, Actor actor, @Nullable PersonRef person, @Nullable String note) {
        return new TaskStep(at, kind, actor, person, null, null, note);
    }
}
