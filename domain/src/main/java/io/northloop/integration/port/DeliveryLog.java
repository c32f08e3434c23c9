package io.northloop.integration.port;

import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of events for other systems. */
public interface DeliveryLog {

    /**
     * One event, without its data.
     *
     * @param publishedAt {@code null} while it waits
     */
    record Delivery(
            long number,
            UUID id,
            String type,
            String topic,
            String key,
            Instant occurredAt,
            @Nullable Instant publishedAt) {}

    /**
     * How far publishing is.
     *
     * @param backlog how many events wait
     * @param published how many are kept that were published
     */
    record Progress(long backlog, Optional<Instant> oldestWaiting, long published, Optional<Instant> lastPublished) {}

    Progress progress();

    /** The latest first. */
    Slice<Delivery> deliveries(boolean onlyWaiting, SliceRequest slice);
}
