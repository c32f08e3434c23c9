package io.northloop.alerting;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Headquarters has something to hear of, or what was a watch has become an alarm. Figures stay in the house: they may
 * be of few answers of a single centre.
 */
public record AlertRaised(
        UUID eventId, Instant occurredAt, AlertId alertId, AlertRule rule, AlertSeverity severity, AlertSubject subject)
        implements DomainEvent {}
