package io.northloop.response.application;

import io.northloop.response.ResponseId;
import io.northloop.response.ResponseSubmitted;
import io.northloop.response.ResponsesSubmitted;
import io.northloop.response.port.ResponseFacts;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces the answers that are due, many in one transaction: all of them or none. */
@Component
public class AnnounceBatch {

    private final ResponseFacts facts;
    private final ApplicationEventPublisher events;
    private final Told told;

    AnnounceBatch(ResponseFacts facts, ApplicationEventPublisher events, Told told) {
        this.facts = facts;
        this.events = events;
        this.told = told;
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
     * @throws Failed when a listener refused one of them
     */
    @Transactional
    public int execute(Command command) {
        List<ResponseFacts.Claimed> claimed = facts.claim(command.now(), command.atMost());
        if (claimed.isEmpty()) {
            return 0;
        }
        List<ResponseId> ids =
                claimed.stream().map(fact -> fact.event().responseId()).toList();
        try {
            List<ResponseSubmitted> answers =
                    claimed.stream().map(ResponseFacts.Claimed::event).toList();
            told.tell(answers);
            events.publishEvent(new ResponsesSubmitted(answers));
        } catch (RuntimeException e) {
            throw new Failed(ids, e);
        }
        facts.announced(ids);
        return ids.size();
    }
}
