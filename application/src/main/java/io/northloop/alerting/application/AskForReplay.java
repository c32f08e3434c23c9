package io.northloop.alerting.application;

import io.northloop.access.Viewer;
import io.northloop.alerting.ReplayId;
import io.northloop.alerting.model.Replay;
import io.northloop.alerting.port.Replays;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.shared.DomainError;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a stretch of the past to be gone through again; the answer comes later. */
@Component
public class AskForReplay {

    private final Replays replays;
    private final OrganisationDirectory organisation;
    private final Ids ids;
    private final Clock clock;

    AskForReplay(Replays replays, OrganisationDirectory organisation, Ids ids, Clock clock) {
        this.replays = replays;
        this.organisation = organisation;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param first month
     * @param last month, included; it must be over
     */
    public record Command(
            Viewer viewer,
            @Nullable YearMonth first,
            @Nullable YearMonth last) {}

    /**
     * The new one, or the one of the same months that waits or runs already.
     *
     * @throws DomainError FORBIDDEN for administrators and everybody confined to units; REFUSED for months that cannot
     *     be gone through
     */
    @Transactional
    public Replay ask(Command command) {
        command.viewer().requireCompanyWide();
        command.viewer().requireFigures();
        Instant now = clock.instant();
        YearMonth running = YearMonth.from(now.atZone(organisation.companyZone()));
        YearMonth first = command.first();
        YearMonth last = command.last();
        Replay.faults(first, last, running).refuseIfAny();
        if (first == null || last == null) {
            throw new IllegalStateException("refused above");
        }
        return replays.add(Replay.asked(
                new ReplayId(ids.next()), first, last, command.viewer().auditName(), now));
    }
}
