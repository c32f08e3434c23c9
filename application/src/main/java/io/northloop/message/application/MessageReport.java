package io.northloop.message.application;

import io.northloop.message.model.ReportKind;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What another system says of a message, as it was sent. It names the message by one of three: our id, which is the
 * left side of the mail's Message-ID; the idempotency key that went with it; or the provider's own id.
 *
 * @param kind {@code BOUNCED} for good, or {@code COMPLAINED}
 * @param at when that happened
 */
public record MessageReport(
        @Nullable String messageId,
        @Nullable String idempotencyKey,
        @Nullable String providerId,
        @Nullable ReportKind kind,
        @Nullable String reason,
        @Nullable OffsetDateTime at) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_REASON = 500;

    /** Clocks of other systems may be a little ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** The one of the three that it names, for lists of what was not taken. */
    public @Nullable String named() {
        return Stream.of(messageId, idempotencyKey, providerId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Everything that is wrong with it, whatever messages there are; empty when it is sound. */
    List<Fault> faults(Instant now) {
        long names = Stream.of(messageId, idempotencyKey, providerId)
                .filter(Objects::nonNull)
                .count();
        return new Faults()
                .require(names == 1, "/messageId", "one-message-name")
                .allowText(messageId, LONGEST_KEY, "/messageId")
                .allowText(idempotencyKey, LONGEST_KEY, "/idempotencyKey")
                .allowText(providerId, LONGEST_REASON, "/providerId")
                .require(kind != null, "/kind", "required")
                .allowText(reason, LONGEST_REASON, "/reason")
                .require(at != null, "/at", "required")
                .require(at == null || !at.toInstant().isAfter(now.plus(SKEW)), "/at", "in-the-future")
                .found();
    }
}
