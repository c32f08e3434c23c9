package io.northloop.shared;

import java.time.Instant;
import java.util.Optional;

/** An inbound message that cannot be taken yet. */
public final class ParkedMessage {

    private final String topic;
    private final Optional<byte[]> key;
    private final byte[] message;
    private final String reason;
    private final Instant parkedAt;
    private final int attempts;

    /** @param attempts how often it was tried since it was parked */
    public ParkedMessage(
            String topic, Optional<byte[]> key, byte[] message, String reason, Instant parkedAt, int attempts) {
        this.topic = topic;
        this.key = key.map(byte[]::clone);
        this.message = message.clone();
        this.reason = reason;
        this.parkedAt = parkedAt;
        this.attempts = attempts;
    }

    public String topic() {
        return topic;
    }

    public Optional<byte[]> key() {
        return key.map(byte[]::clone);
    }

    /** As it came. */
    public byte[] message() {
        return message.clone();
    }

    public String reason() {
        return reason;
    }

    public Instant parkedAt() {
        return parkedAt;
    }

    public int attempts() {
        return attempts;
    }
}
