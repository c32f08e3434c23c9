package io.northloop.message.model;

import io.northloop.customer.ContactChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message of the demo, which nobody received: everything about it may be read. */
public record DemoMessage(
        String to,
        ContactChannel channel,
        String subject,
        String text,
        String html,
        @Nullable String link,
        Instant sentAt) {}
