package io.northloop.shared.messaging;

import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Hands messages to a feed; when they fail together, one by one, so that a poisonous one spoils only itself. Whatever a
 * message alone makes fail is that message's fault, unless the database is away.
 */
final class FeedTrial {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTrial.class);

    private FeedTrial() {}

    /** @throws RuntimeException when it is not the messages' fault, such as a database that is away */
    static List<InboundFeed.Outcome> of(InboundFeed feed, List<byte[]> messages) {
        try {
            return feed.take(messages);
        } catch (RuntimeException | StackOverflowError together) {
            rethrowUnlessPoison(together);
            List<InboundFeed.Outcome> outcomes = new ArrayList<>();
            for (byte[] message : messages) {
                outcomes.add(of(feed, message));
            }
            return outcomes;
        }
    }

    /** @throws RuntimeException as above */
    static InboundFeed.Outcome of(InboundFeed feed, byte[] message) {
        try {
            return feed.take(List.of(message)).getFirst();
        } catch (DomainError e) {
            return new InboundFeed.Outcome.Refused(e.getMessage() == null ? e.code() : e.getMessage());
        } catch (DataIntegrityViolationException | IllegalArgumentException e) {
            return new InboundFeed.Outcome.Refused(
                    "not storable: " + e.getClass().getSimpleName());
        } catch (RuntimeException | StackOverflowError e) {
            rethrowUnlessPoison(e);
            LOG.error("A message of {} failed unexpectedly and goes to the dead letters", feed.topic(), e);
            return new InboundFeed.Outcome.Refused(
                    "failed unexpectedly: " + e.getClass().getSimpleName());
        }
    }

    /**
     * What any message would meet is not this one's fault: then reading waits. Of what the virtual machine throws, only
     * a stack overflow is a message's doing, being nested too deep; it never gets here when memory runs out.
     */
    private static void rethrowUnlessPoison(Throwable problem) {
        switch (problem) {
            case TransientDataAccessException away -> throw away;
            case NonTransientDataAccessResourceException away -> throw away;
            case RecoverableDataAccessException away -> throw away;
            case TransactionException away -> throw away;
            default -> {}
        }
    }
}
