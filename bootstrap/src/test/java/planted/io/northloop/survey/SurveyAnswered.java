package planted.io.northloop.survey;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** An event that comes together with others of its kind only. */
public record SurveyAnswered(UUID eventId, Instant occurredAt) implements DomainEvent {}
