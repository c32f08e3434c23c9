package io.northloop.response;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer was put right. Not told to other systems: whoever reads it there reads what stands now.
 *
 * @param score the likelihood to recommend as it stands since, 0 … 10; empty where none is left
 */
public record ResponseCorrected(UUID eventId, Instant occurredAt, ResponseId responseId, Optional<Integer> score)
        implements DomainEvent {}
