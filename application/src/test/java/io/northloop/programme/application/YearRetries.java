package io.northloop.programme.application;

import io.northloop.programme.InvitationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a simulated year is tried again, and when. */
final class YearRetries {

    private final Map<InvitationId, Instant> moments = new HashMap<>();

    void put(InvitationId id, Instant moment) {
        moments.put(id, moment);
    }

    void remove(InvitationId id) {
        moments.remove(id);
    }

    /** The moment, or that of the next try where it is later. */
    @Nullable
    Instant later(@Nullable Instant moment, InvitationId id) {
        Instant retry = moments.get(id);
        return moment == null || retry == null || retry.isBefore(moment) ? moment : retry;
    }
}
