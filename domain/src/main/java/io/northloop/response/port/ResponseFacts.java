package io.northloop.response.port;

import io.northloop.response.ResponseId;
import io.northloop.response.ResponseSubmitted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers that still have to be announced: one durable row each. */
public interface ResponseFacts {

    /** Locks up to {@code atMost} facts due at {@code now} that nobody else holds, oldest first. */
    List<Claimed> claim(Instant now, int atMost);

    /** Locks this one if it is due and nobody else holds it. */
    Optional<Claimed> claim(Instant now, ResponseId id);

    /** What is to be said of those facts, in the order in which the answers came. */
    List<ResponseSubmitted> read(List<ResponseId> ids);

    /** They were announced: the facts go. */
    void announced(List<ResponseId> ids);

    /** Announcing this one failed: not before {@code retryAt} again. */
    void postpone(ResponseId id, Instant retryAt);

    /** The earliest moment at which a fact is to be announced; the past for one never tried. */
    Optional<Instant> nextDue();

    /**
     * A fact in hand.
     *
     * @param attempts failures so far
     */
    record Claimed(ResponseId id, int attempts) {}
}
