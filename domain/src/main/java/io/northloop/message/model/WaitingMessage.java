package io.northloop.message.model;

import io.northloop.message.MessageId;
import io.northloop.shared.Language;

/** A message to be sent now. */
public record WaitingMessage(
        MessageId id, String idempotencyKey, Language language, String subject, MessageContent content) {}
