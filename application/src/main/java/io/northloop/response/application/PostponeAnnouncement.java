package io.northloop.response.application;

import io.northloop.response.ResponseId;
import io.northloop.response.port.ResponseFacts;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts off an answer that could not be announced: 2 s at first, doubling up to 10 minutes. It is never given up. */
@Component
public class PostponeAnnouncement {

    private static final long FIRST_SECONDS = 2;
    private static final long LONGEST_SECONDS = 600;
    private static final int MOST_DOUBLINGS = 9;

    private final ResponseFacts facts;

    PostponeAnnouncement(ResponseFacts facts) {
        this.facts = facts;
    }

    public record Command(ResponseId id, Instant now) {}

    @Transactional
    public void execute(Command command) {
        facts.claim(command.now(), command.id()).ifPresent(fact -> {
            long wait = Math.min(FIRST_SECONDS << Math.min(fact.attempts(), MOST_DOUBLINGS), LONGEST_SECONDS);
            facts.postpone(command.id(), command.now().plusSeconds(wait));
        });
    }
}
