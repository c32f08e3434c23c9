package io.northloop.programme.model;

import io.northloop.organisation.PersonRef;
import io.northloop.programme.WaveId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody is asked: a finished service, or their place in a wave. */
public sealed interface Occasion {

    /** The last moment at which this may still be asked about. */
    Instant askUntil();

    default Optional<FinishedService> asService() {
        return this instanceof FinishedService service ? Optional.of(service) : Optional.empty();
    }

    default Optional<WaveId> asWave() {
        return this instanceof InWave wave ? Optional.of(wave.id()) : Optional.empty();
    }

    /** @param eventId the dealer system's own */
    record FinishedService(
            String eventId,
            Instant endedAt,
            @Nullable PersonRef adviser,
            @Nullable String touchpoint) implements Occasion {

        static FinishedService of(ServiceEvent event) {
            return new FinishedService(event.id(), event.endedAt(), event.adviser(), event.touchpoint());
        }

        /** Seven days after its end (method §3). */
        @Override
        public Instant askUntil() {
            return endedAt.plus(TimingPolicy.TOO_LATE_AFTER);
        }
    }

    /** @param askUntil the end of the wave's last day to send, on the clock of the centre */
    record InWave(WaveId id, Instant askUntil) implements Occasion {}
}
