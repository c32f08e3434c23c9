package planted.io.northloop.survey.model;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** An event outside the published package. */
public record SurveyHidden(UUID eventId, Instant occurredAt) implements DomainEvent {}
