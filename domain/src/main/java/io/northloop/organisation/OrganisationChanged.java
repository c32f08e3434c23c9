package io.northloop.organisation;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody changed the organisation.
 *
 * @param by {@link Editor#name()}
 * @param what dotted, past tense: {@code unit.added}
 * @param subject reference of what was changed
 * @param details short facts, never contact data
 */
public record OrganisationChanged(
        UUID eventId, Instant occurredAt, String by, String what, String subject, Map<String, String> details)
        implements DomainEvent {

    public OrganisationChanged {
        details = Map.copyOf(details);
    }
}
