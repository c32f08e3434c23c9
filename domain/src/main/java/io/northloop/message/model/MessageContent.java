package io.northloop.message.model;

import io.northloop.message.OutgoingMessage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept sealed, and only as long as it is needed: address, texts and the secret link in them. */
public record MessageContent(
        String address,
        String text,
        String html,
        @Nullable String link,
        Map<String, String> headers,
        @Nullable List<OutgoingMessage.Attachment> attachments) {

    public MessageContent {
        headers = Map.copyOf(headers);
        attachments = attachments == null ? null : List.copyOf(attachments);
    }

    /** The files that go with it; messages that were sealed before there were any say nothing of them. */
    public List<OutgoingMessage.Attachment> files() {
        return attachments == null ? List.of() : attachments;
    }
}
