package io.northloop.response.application;

import io.northloop.response.ResponseId;
import io.northloop.response.port.ResponseFacts;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces one answer in a transaction of its own. */
@Component
public class AnnounceOne {

    private final ResponseFacts facts;
    private final Announcement announcement;

    AnnounceOne(ResponseFacts facts, Announcement announcement) {
        this.facts = facts;
        this.announcement = announcement;
    }

    public record Command(Instant now, ResponseId id) {}

    /** Returns false when another instance holds or has announced it. */
    @Transactional
    public boolean execute(Command command) {
        boolean claimed = facts.claim(command.now(), command.id()).isPresent();
        if (claimed) {
            announcement.make(List.of(command.id()));
        }
        return claimed;
    }
}
