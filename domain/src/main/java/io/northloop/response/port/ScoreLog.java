package io.northloop.response.port;

import io.northloop.response.ScoreHistory.Scored;
import java.time.Instant;
import java.util.function.Consumer;

/** Scores in the order in which they were received. */
public interface ScoreLog {

    /**
     * Transactional answers with a score, received from {@code from} until before {@code until}; not held all at once.
     */
    void stream(Instant from, Instant until, Consumer<Scored> each);
}
