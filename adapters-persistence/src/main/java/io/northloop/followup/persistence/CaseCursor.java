package io.northloop.followup.persistence;

import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Where a list of cases goes on: after this due time and id, neither of which ever changes. */
record CaseCursor(Instant dueAt, UUID id) {

    private static final String BETWEEN = " ";

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((dueAt + BETWEEN + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** Refused (400) when the text is no cursor of ours. */
    static CaseCursor parse(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(BETWEEN, 2);
            return new CaseCursor(Instant.parse(parts[0]), UUID.fromString(parts.length > 1 ? parts[1] : ""));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw DomainError.withFaults(
                    DomainError.Kind.MALFORMED, "invalid", List.of(Fault.at("cursor", "not-a-cursor")));
        }
    }
}
