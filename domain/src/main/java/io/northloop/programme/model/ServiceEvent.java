package io.northloop.programme.model;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A finished service, as the dealer system reports it.
 *
 * @param id the sender's own; the same id is the same event
 * @param type such as {@code maintenance}
 * @param attributes JSON scalars: text, number, truth value
 */
public record ServiceEvent(
        String id,
        UnitRef centre,
        CustomerRef customer,
        @Nullable PersonRef adviser,
        String type,
        @Nullable String touchpoint,
        @Nullable Instant startedAt,
        Instant endedAt,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        Map<String, Object> attributes) {

    public ServiceEvent {
        attributes = Map.copyOf(attributes);
    }

    /** SHA-256 over what the event says, however it was written: two writings of one event have the same. */
    public byte[] fingerprint() {
        StringBuilder said = new StringBuilder();
        say(said, centre);
        say(said, customer);
        say(said, adviser);
        say(said, type);
        say(said, touchpoint);
        say(said, startedAt);
        say(said, endedAt);
        say(said, amount == null ? null : amount.stripTrailingZeros().toPlainString());
        say(said, currency);
        new TreeMap<>(attributes).forEach((name, value) -> {
            say(said, name);
            say(
                    said,
                    value instanceof BigDecimal number
                            ? number.stripTrailingZeros().toPlainString()
                            : value);
        });
        try {
            return MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void say(StringBuilder said, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        said.append(value == null ? '-' : '+').append(text.length()).append(':').append(text);
    }
}
