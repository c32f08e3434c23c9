package planted.io.northloop.survey;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** An event that is no record. */
public final class SurveyRetired implements DomainEvent {

    @Override
    public UUID eventId() {
        return new UUID(0, 0);
    }

    @Override
    public Instant occurredAt() {
        return Instant.EPOCH;
    }
}
