package io.northloop.response.application;

import io.northloop.response.port.AnswerDrafts;
import io.northloop.shared.DueWork;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drops drafts of links that take no answer any more. */
@Component
class DropOutlivedDrafts implements DueWork {

    private final AnswerDrafts drafts;

    DropOutlivedDrafts(AnswerDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "drop-outlived-drafts";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextDue() {
        return drafts.nextOutlived();
    }

    @Override
    @Transactional
    public int runDue(Instant now) {
        return drafts.dropOutlived(now);
    }
}
