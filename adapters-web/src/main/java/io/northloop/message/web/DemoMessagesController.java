package io.northloop.message.web;

import io.northloop.customer.ContactChannel;
import io.northloop.message.application.MessageQueries;
import io.northloop.message.model.DemoMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the demo would have sent to whom. */
@RestController
@ConditionalOnBooleanProperty("northloop.demo")
class DemoMessagesController {

    private static final int MOST = 500;

    private final MessageQueries queries;

    DemoMessagesController(MessageQueries queries) {
        this.queries = queries;
    }

    /** Latest first, at most 500. */
    @GetMapping("/api/v1/demo/messages")
    @PreAuthorize("hasAuthority('SCOPE_demo')")
    Messages messages(
            @RequestParam(required = false) @Nullable String customerRef,
            @RequestParam(required = false) @Nullable String personRef) {
        return new Messages(
                queries.sentTo(Optional.ofNullable(customerRef), Optional.ofNullable(personRef), MOST).stream()
                        .map(MessageBody::of)
                        .toList());
    }

    record Messages(List<MessageBody> items) {}

    record MessageBody(
            String to,
            ContactChannel channel,
            String subject,
            String text,
            String html,
            @Nullable String link,
            Instant sentAt) {

        static MessageBody of(DemoMessage message) {
            return new MessageBody(
                    message.to(),
                    message.channel(),
                    message.subject(),
                    message.text(),
                    message.html(),
                    message.link(),
                    message.sentAt());
        }
    }
}
