package io.northloop.message.model;

import io.northloop.message.MessageId;
import java.time.Instant;

/**
 * A message to be sent now.
 *
 * @param attempts those made so far
 * @param since when the attempts began
 */
public record WaitingMessage(
        MessageId id,
        String idempotencyKey,
        String purpose,
        String subject,
        MessageContent content,
        int attempts,
        Instant since) {}
