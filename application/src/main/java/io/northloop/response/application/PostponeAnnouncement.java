package io.northloop.response.application;

import io.northloop.response.ResponseId;
import io.northloop.response.port.ResponseFacts;
import io.northloop.shared.RetryPause;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts off an answer that could not be announced ({@link RetryPause}); it is never given up. */
@Component
public class PostponeAnnouncement {

    private final ResponseFacts facts;

    PostponeAnnouncement(ResponseFacts facts) {
        this.facts = facts;
    }

    public record Command(ResponseId id, Instant now) {}

    @Transactional
    public void execute(Command command) {
        facts.claim(command.now(), command.id()).ifPresent(fact -> {
            facts.postpone(command.id(), command.now().plus(RetryPause.after(fact.attempts())));
        });
    }
}
