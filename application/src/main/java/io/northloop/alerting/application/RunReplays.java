package io.northloop.alerting.application;

import io.northloop.alerting.model.Rehearsal;
import io.northloop.alerting.model.Replay;
import io.northloop.alerting.model.ReplayState;
import io.northloop.alerting.port.Replays;
import io.northloop.shared.DueWork;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the replays that wait, one at a time. One instance holds a replay by a lease; when it dies, another one begins
 * anew. A cancelled one stops after the month in hand.
 */
@Component
final class RunReplays implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(RunReplays.class);

    /** A month of a million answers takes a fraction of it. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int MOST_ATTEMPTS = 3;

    private final Replays replays;
    private final RehearseAlerts rehearse;
    private final Ids ids;
    private final Clock clock;

    RunReplays(Replays replays, RehearseAlerts rehearse, Ids ids, Clock clock) {
        this.replays = replays;
        this.rehearse = rehearse;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "run-replays";
    }

    @Override
    public Optional<Instant> nextDue() {
        return replays.anyWaiting() ? Optional.of(Instant.EPOCH) : Optional.empty();
    }

    @Override
    public int runDue(Instant now) {
        int handled = 0;
        Optional<Replays.Claimed> claimed = replays.claim(ids.next(), LEASE);
        while (claimed.isPresent()) {
            run(claimed.get());
            handled++;
            claimed = Thread.currentThread().isInterrupted() ? Optional.empty() : replays.claim(ids.next(), LEASE);
        }
        return handled;
    }

    private void run(Replays.Claimed claimed) {
        Replay replay = claimed.replay();
        if (claimed.attempts() > MOST_ATTEMPTS) {
            end(claimed, ReplayState.FAILED, null);
            return;
        }
        try {
            Rehearsing rehearsing = rehearse.begin(replay.first(), PATIENCE);
            for (int month = 1; month <= replay.months(); month++) {
                rehearse.month(rehearsing);
                if (!replays.advance(replay.id(), claimed.lease(), month, LEASE)) {
                    LOG.info("Replay {} was cancelled, or is another instance's", replay.id());
                    return;
                }
            }
            end(claimed, ReplayState.DONE, rehearsing.result());
        } catch (RuntimeException e) {
            // Going on at once would fail likewise, and what waits behind it would wait for that.
            LOG.error("Replay {} failed", replay.id(), e);
            end(claimed, ReplayState.FAILED, null);
        }
    }

    private void end(Replays.Claimed claimed, ReplayState state, @Nullable Rehearsal result) {
        replays.finish(claimed.replay().id(), claimed.lease(), state, result, clock.instant());
    }
}
