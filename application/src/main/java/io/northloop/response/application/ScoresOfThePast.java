package io.northloop.response.application;

import io.northloop.response.ScoreHistory;
import io.northloop.response.port.ScoreLog;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands scores of the past to other capabilities. */
@Component
@Transactional(readOnly = true)
public class ScoresOfThePast implements ScoreHistory {

    private final ScoreLog log;

    ScoresOfThePast(ScoreLog log) {
        this.log = log;
    }

    @Override
    public void each(Instant from, Instant until, Consumer<Scored> each) {
        log.stream(from, until, each);
    }
}
