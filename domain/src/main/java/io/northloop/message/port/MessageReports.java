package io.northloop.message.port;

import io.northloop.message.MessageId;
import io.northloop.message.model.ReportKind;
import io.northloop.message.model.ReportedMessage;
import java.time.Instant;
import java.util.Optional;

/** What providers say of messages after they left. */
public interface MessageReports {

    Optional<ReportedMessage> byId(MessageId id);

    Optional<ReportedMessage> byIdempotencyKey(String key);

    /** Of several, the latest. */
    Optional<ReportedMessage> byProviderId(String providerId);

    /**
     * @param who reported it
     * @return whether it was news
     */
    boolean add(MessageId id, ReportKind kind, Optional<String> reason, Instant happenedAt, String who, Instant now);
}
