package io.northloop.followup.application;

import io.northloop.followup.CaseId;
import io.northloop.followup.port.Cases;
import io.northloop.shared.DueWork;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Raises the alarms of cases that nobody made contact on in time, each case by itself. */
@Component
final class WatchServiceLevel implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(WatchServiceLevel.class);
    private static final int BATCH = 200;

    private final Cases cases;
    private final RaiseCaseAlarm raiseCaseAlarm;

    WatchServiceLevel(Cases cases, RaiseCaseAlarm raiseCaseAlarm) {
        this.cases = cases;
        this.raiseCaseAlarm = raiseCaseAlarm;
    }

    @Override
    public String name() {
        return "case-alarms";
    }

    @Override
    public Optional<Instant> nextDue() {
        return cases.nextAlarm();
    }

    @Override
    public int runDue(Instant now) {
        int raised = 0;
        for (CaseId id : cases.withAlarmDue(now, BATCH)) {
            raised += raise(id, now);
        }
        return raised;
    }

    /** One case that cannot be handled now stays due and is tried again; the others do not wait for it. */
    private int raise(CaseId id, Instant now) {
        try {
            return raiseCaseAlarm.raise(new RaiseCaseAlarm.Command(id, now));
        } catch (RuntimeException e) {
            LOG.error("alarm of {} not raised, will be tried again", id, e);
            return 0;
        }
    }
}
