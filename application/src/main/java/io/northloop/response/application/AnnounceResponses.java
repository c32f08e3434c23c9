package io.northloop.response.application;

import io.northloop.response.ResponseId;
import io.northloop.response.port.ResponseFacts;
import io.northloop.shared.FastWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the other capabilities of new answers, each exactly once: what they do with it commits together with the
 * removal of the fact. Many go in one transaction; when that fails, each goes alone, and one that fails alone waits
 * longer and longer without holding up the others.
 */
@Component
final class AnnounceResponses implements FastWork {

    private static final Logger log = LoggerFactory.getLogger(AnnounceResponses.class);
    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 20;

    private final AnnounceBatch announceBatch;
    private final AnnounceOne announceOne;
    private final PostponeAnnouncement postpone;
    private final ResponseFacts facts;

    AnnounceResponses(
            AnnounceBatch announceBatch, AnnounceOne announceOne, PostponeAnnouncement postpone, ResponseFacts facts) {
        this.announceBatch = announceBatch;
        this.announceOne = announceOne;
        this.postpone = postpone;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "announce-responses";
    }

    @Override
    public int mostPerRun() {
        return MOST_BATCHES * BATCH;
    }

    @Override
    public Optional<Instant> nextDue() {
        return facts.nextDue();
    }

    @Override
    public int runDue(Instant now) {
        int handled = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            int done = oneBatch(now);
            handled += done;
            if (done < BATCH) {
                break;
            }
        }
        return handled;
    }

    private int oneBatch(Instant now) {
        try {
            return announceBatch.execute(new AnnounceBatch.Command(now, BATCH));
        } catch (AnnounceBatch.Failed failed) {
            log.warn(
                    "Announcing {} answers together failed; each goes alone",
                    failed.ids().size(),
                    failed);
            return eachAlone(failed.ids(), now);
        }
    }

    private int eachAlone(List<ResponseId> ids, Instant now) {
        int done = 0;
        for (ResponseId id : ids) {
            try {
                done += announceOne.execute(new AnnounceOne.Command(now, id)) ? 1 : 0;
            } catch (RuntimeException e) {
                log.error("Answer {} could not be announced; it is tried again later", id, e);
                postpone.execute(new PostponeAnnouncement.Command(id, now));
            }
        }
        return done;
    }
}
