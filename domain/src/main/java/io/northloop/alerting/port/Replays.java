package io.northloop.alerting.port;

import io.northloop.alerting.ReplayId;
import io.northloop.alerting.model.Rehearsal;
import io.northloop.alerting.model.Replay;
import io.northloop.alerting.model.ReplayState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replays that were asked for, and how far they have come. At most one runs at a time. */
public interface Replays {

    /** Notes it; where one of the same months waits or runs already, that one is the answer. */
    Replay add(Replay asked);

    Optional<Replay> find(ReplayId id);

    /** The one that was asked for last and waits or runs. */
    Optional<Replay> unfinished();

    /** The one that was done last. */
    Optional<Replay> lastDone();

    /** Whether one waits, or was left by an instance that is gone. */
    boolean anyWaiting();

    /**
     * Takes the one that was left by an instance that has not reported for longer than its lease, else the one that
     * waits longest while none runs; nobody else gets it meanwhile. It begins at its first month.
     */
    Optional<Claimed> claim(UUID lease, Duration lasting);

    /** A replay in hand; {@code attempts} counts claims, this one included. */
    record Claimed(Replay replay, UUID lease, int attempts) {}

    /**
     * Notes how many months are done and prolongs the lease.
     *
     * @return false when it was cancelled, or the lease was lost: nobody waits for the rest
     */
    boolean advance(ReplayId id, UUID lease, int monthsDone, Duration lasting);

    /** Ends it, if the lease still holds and it was not cancelled. */
    void finish(ReplayId id, UUID lease, ReplayState end, @Nullable Rehearsal result, Instant at);

    /** Stops it at once. What is over stays as it is. */
    void cancel(ReplayId id, Instant at);
}
