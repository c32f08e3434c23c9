package io.northloop.followup.application;

import io.northloop.followup.ContactTimes;
import io.northloop.followup.port.CaseReadModel;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts for other capabilities how the 24 hours were kept. */
@Component
@Transactional(readOnly = true)
public class KeptContactTimes implements ContactTimes {

    private final CaseReadModel cases;

    KeptContactTimes(CaseReadModel cases) {
        this.cases = cases;
    }

    @Override
    public List<Kept> kept(Instant from, Instant until) {
        return cases.kept(from, until);
    }
}
