package io.northloop.alerting.application;

import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.port.WaitingAnswers;
import io.northloop.shared.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands the waiting answers to the watches, subject by subject. */
@Component
final class WatchAnswers implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(WatchAnswers.class);
    private static final int SUBJECTS = 500;
    private static final int ANSWERS = 500;

    private final WaitingAnswers waiting;
    private final TakeAnswers takeAnswers;
    private final Clock clock;

    WatchAnswers(WaitingAnswers waiting, TakeAnswers takeAnswers, Clock clock) {
        this.waiting = waiting;
        this.takeAnswers = takeAnswers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "watch-answers";
    }

    @Override
    public Optional<Instant> nextDue() {
        return waiting.subjects(1).isEmpty() ? Optional.empty() : Optional.of(clock.instant());
    }

    @Override
    public int runDue(Instant now) {
        int taken = 0;
        for (AlertSubject subject : waiting.subjects(SUBJECTS)) {
            taken += take(subject);
        }
        return taken;
    }

    /** Answers that cannot be taken now wait; those of other subjects do not wait for them. */
    private int take(AlertSubject subject) {
        try {
            return takeAnswers.take(new TakeAnswers.Command(subject, ANSWERS));
        } catch (RuntimeException e) {
            LOG.error("answers for {} not taken, will be tried again", subject, e);
            return 0;
        }
    }
}
