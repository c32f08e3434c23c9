package io.northloop.shared.persistence;

import io.northloop.shared.port.Ids;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * UUIDs of version 7 (RFC 9562): 48 bits of machine time in milliseconds, 12 bits that count within one (its §6.2,
 * method 1), then random. Rows written together lie together in the index, and of two ids of one process the later one
 * is the greater, even within a millisecond and when the machine's clock is set back. Machine time, not business time:
 * identity has nothing to do with the demo's clock.
 */
@Component
final class TimeOrderedIds implements Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int COUNTER_BITS = 12;

    private final SecureRandom random = new SecureRandom();

    /** The last millisecond and the count within it; a full count runs over into the next millisecond. */
    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        long count = tick & ((1L << COUNTER_BITS) - 1);
        long high = ((tick >>> COUNTER_BITS) << 16) | VERSION_7 | count;
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }
}
