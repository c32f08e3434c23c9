package io.northloop.message.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept sealed, and only as long as it is needed: address, texts and the secret link in them. */
public record MessageContent(
        String address, String text, String html, @Nullable String link, Map<String, String> headers) {

    public MessageContent {
        headers = Map.copyOf(headers);
    }
}
