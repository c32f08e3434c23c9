package planted.io.northloop.survey;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** An event called like a command. */
public record PublishSurvey(UUID eventId, Instant occurredAt) implements DomainEvent {}
