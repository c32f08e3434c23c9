package io.northloop.shared.persistence;

import io.northloop.shared.port.Ids;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * UUIDs of version 7 (RFC 9562): 48 bits of machine time in milliseconds, then random. Rows written together lie
 * together in the index. Machine time, not business time: identity has nothing to do with the demo's clock.
 */
@Component
final class TimeOrderedIds implements Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();

    @Override
    public UUID next() {
        long high = (System.currentTimeMillis() << 16) | VERSION_7 | (random.nextLong() & 0x0FFFL);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
