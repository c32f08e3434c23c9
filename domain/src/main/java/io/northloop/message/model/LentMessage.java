package io.northloop.message.model;

import io.northloop.message.MessageId;
import io.northloop.shared.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that one instance has for a while, to send it.
 *
 * @param attempts those made so far
 * @param since when the first of them was made
 */
public record LentMessage(
        MessageId id,
        String idempotencyKey,
        String purpose,
        Language language,
        String subject,
        int attempts,
        Optional<Instant> since) {}
