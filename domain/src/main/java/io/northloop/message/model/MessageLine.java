package io.northloop.message.model;

import io.northloop.customer.ContactChannel;
import io.northloop.message.MessageId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the message log.
 *
 * @param maskedAddress never the address itself
 * @param attempts failed ones and the successful one
 * @param problem what the last failed attempt met
 * @param reports what the provider said of it afterwards, and why
 */
public record MessageLine(
        MessageId id,
        ContactChannel channel,
        String maskedAddress,
        String purpose,
        String subject,
        MessageState state,
        int attempts,
        Instant acceptedAt,
        Optional<Instant> sentAt,
        Optional<Instant> nextAttemptAt,
        Optional<String> problem,
        Map<ReportKind, String> reports) {

    public MessageLine {
        reports = Map.copyOf(reports);
    }
}
