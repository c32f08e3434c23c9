package io.northloop.shared.persistence;

import io.northloop.shared.port.RandomIds;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** UUIDs of version 4 (RFC 9562): 122 bits from a cryptographically strong source. */
@Component
final class ChanceIds implements RandomIds {

    @Override
    public UUID next() {
        return UUID.randomUUID();
    }
}
