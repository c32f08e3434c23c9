package io.northloop.response;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Scores of the past, for whoever goes through them again. */
public interface ScoreHistory {

    /**
     * Hands on each transactional answer with a score in the order in which they were received, without holding them
     * all.
     *
     * @param from of receipt, inclusive
     * @param until of receipt, exclusive
     */
    void each(Instant from, Instant until, Consumer<Scored> each);

    /** @param score 0 … 10 */
    record Scored(
            ResponseId response,
            UnitRef unit,
            Optional<ProgrammeRef> programme,
            int score,
            Instant answeredAt,
            Instant receivedAt) {}
}
