package io.northloop.shared.messaging;

import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;

/** Hands messages to a feed; when they fail together, one by one, so that a poisonous one spoils only itself. */
final class FeedTrial {

    private FeedTrial() {}

    /** @throws RuntimeException when it is not the messages' fault, such as a database that is away */
    static List<InboundFeed.Outcome> of(InboundFeed feed, List<byte[]> messages) {
        try {
            return feed.take(messages);
        } catch (DomainError | DataIntegrityViolationException | IllegalArgumentException together) {
            List<InboundFeed.Outcome> outcomes = new ArrayList<>();
            for (byte[] message : messages) {
                outcomes.add(of(feed, message));
            }
            return outcomes;
        }
    }

    static InboundFeed.Outcome of(InboundFeed feed, byte[] message) {
        try {
            return feed.take(List.of(message)).getFirst();
        } catch (DomainError e) {
            return new InboundFeed.Outcome.Refused(e.getMessage() == null ? e.code() : e.getMessage());
        } catch (DataIntegrityViolationException | IllegalArgumentException e) {
            return new InboundFeed.Outcome.Refused(
                    "not storable: " + e.getClass().getSimpleName());
        }
    }
}
