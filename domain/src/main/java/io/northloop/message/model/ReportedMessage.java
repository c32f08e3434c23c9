package io.northloop.message.model;

import io.northloop.customer.ContactChannel;
import io.northloop.message.MessageId;
import java.util.Optional;

/**
 * A message that a report is about.
 *
 * @param contactHash the keyed hash of the customer's contact that it went to, if it went to one
 */
public record ReportedMessage(
        MessageId id, String idempotencyKey, String purpose, ContactChannel channel, Optional<String> contactHash) {}
