package io.northloop.response.application;

import io.northloop.response.ResponseId;
import io.northloop.response.ResponseSubmitted;
import io.northloop.response.ResponsesSubmitted;
import io.northloop.response.port.ResponseFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces one answer in a transaction of its own. */
@Component
public class AnnounceOne {

    private final ResponseFacts facts;
    private final ApplicationEventPublisher events;
    private final Told told;

    AnnounceOne(ResponseFacts facts, ApplicationEventPublisher events, Told told) {
        this.facts = facts;
        this.events = events;
        this.told = told;
    }

    public record Command(Instant now, ResponseId id) {}

    /** Returns false when another instance holds or has announced it. */
    @Transactional
    public boolean execute(Command command) {
        Optional<ResponseFacts.Claimed> claimed = facts.claim(command.now(), command.id());
        claimed.ifPresent(fact -> {
            List<ResponseSubmitted> alone = List.of(fact.event());
            told.tell(alone);
            events.publishEvent(new ResponsesSubmitted(alone));
            facts.announced(List.of(command.id()));
        });
        return claimed.isPresent();
    }
}
