package planted.io.northloop.survey;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** An event as it should be: no rule may reject it. */
public record SurveyPublished(UUID eventId, Instant occurredAt) implements DomainEvent {}
