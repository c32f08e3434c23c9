package io.northloop.response.application;

import io.northloop.response.ResponseId;
import io.northloop.response.port.ResponseFacts;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces the answers that are due, many in one transaction: all of them or none. */
@Component
public class AnnounceBatch {

    private final ResponseFacts facts;
    private final Announcement announcement;

    AnnounceBatch(ResponseFacts facts, Announcement announcement) {
        this.facts = facts;
        this.announcement = announcement;
    }

    public record Command(Instant now, int atMost) {}

    /** One of them failed, so none was announced. */
    public static final class Failed extends RuntimeException {

        private final transient List<ResponseId> ids;

        Failed(List<ResponseId> ids, RuntimeException cause) {
            super("could not announce answers together", cause);
            this.ids = List.copyOf(ids);
        }

        List<ResponseId> ids() {
            return ids;
        }
    }

    /**
     * @return how many were announced
     * @throws Failed when one of them could not be read, or a listener refused it
     */
    @Transactional
    public int execute(Command command) {
        List<ResponseId> ids = facts.claim(command.now(), command.atMost()).stream()
                .map(ResponseFacts.Claimed::id)
                .toList();
        if (ids.isEmpty()) {
            return 0;
        }
        try {
            announcement.make(ids);
        } catch (RuntimeException e) {
            throw new Failed(ids, e);
        }
        return ids.size();
    }
}
