package io.northloop.message.model;

import io.northloop.message.MessageId;

/** A message to be sent now. */
public record WaitingMessage(MessageId id, String idempotencyKey, String subject, MessageContent content) {}
