package io.northloop.alerting.application;

import io.northloop.access.Viewer;
import io.northloop.alerting.ReplayId;
import io.northloop.alerting.model.Replay;
import io.northloop.alerting.port.Replays;
import io.northloop.shared.DomainError;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replays, for headquarters and machines that see the whole company. */
@Component
@Transactional(readOnly = true)
public class ReplayQueries {

    private final Replays replays;

    ReplayQueries(Replays replays) {
        this.replays = replays;
    }

    /** @throws DomainError FORBIDDEN for administrators and everybody confined to units; NOT_FOUND */
    public Replay one(Viewer viewer, ReplayId id) {
        requireMay(viewer);
        return replays.find(id).orElseThrow(ReplayQueries::unknown);
    }

    /** The one that was asked for last and waits or runs. */
    public Optional<Replay> unfinished(Viewer viewer) {
        requireMay(viewer);
        return replays.unfinished();
    }

    /** The one that was done last. */
    public Optional<Replay> lastDone(Viewer viewer) {
        requireMay(viewer);
        return replays.lastDone();
    }

    private static void requireMay(Viewer viewer) {
        viewer.requireCompanyWide();
        viewer.requireFigures();
    }

    static DomainError unknown() {
        return DomainError.notFound("replay-unknown");
    }
}
