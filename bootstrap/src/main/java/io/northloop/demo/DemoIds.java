package io.northloop.demo;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids that are the same in every demo company and sort by time, as all ids do: a version 7 layout (RFC 9562) whose
 * random part is the kind and number of the thing.
 */
final class DemoIds {

    enum Kind {
        INVITATION(1),
        RESPONSE(2),
        EVENT(3),
        CASE(4),
        WAVE(5);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DemoIds() {}

    static UUID of(Kind kind, Instant at, int number) {
        return new UUID((at.toEpochMilli() << 16) | VERSION_7 | kind.code, VARIANT | number);
    }
}
