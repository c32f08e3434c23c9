package io.northloop.programme;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** The last link of a wave has closed: nothing of it will change any more. */
public record WaveClosed(UUID eventId, Instant occurredAt, WaveId waveId, ProgrammeRef programme)
        implements DomainEvent {}
