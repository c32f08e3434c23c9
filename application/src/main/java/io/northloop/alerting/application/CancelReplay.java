package io.northloop.alerting.application;

import io.northloop.access.Viewer;
import io.northloop.alerting.ReplayId;
import io.northloop.alerting.port.Replays;
import io.northloop.shared.DomainError;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops a replay; what runs it stops after the month in hand, and what it had found goes with it. */
@Component
public class CancelReplay {

    private final Replays replays;
    private final Clock clock;

    CancelReplay(Replays replays, Clock clock) {
        this.replays = replays;
        this.clock = clock;
    }

    public record Command(Viewer viewer, ReplayId id) {}

    /**
     * @throws DomainError FORBIDDEN for administrators and everybody confined to units; NOT_FOUND; CONFLICT when it is
     *     over
     */
    @Transactional
    public void cancel(Command command) {
        command.viewer().requireCompanyWide();
        command.viewer().requireFigures();
        if (replays.find(command.id())
                .orElseThrow(ReplayQueries::unknown)
                .state()
                .isOver()) {
            throw DomainError.conflict("replay-over");
        }
        replays.cancel(command.id(), clock.instant());
    }
}
