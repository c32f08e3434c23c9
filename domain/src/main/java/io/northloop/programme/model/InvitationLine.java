package io.northloop.programme.model;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the log of invitations. Those of employees have none.
 *
 * @param wave empty for an invitation after a service
 */
public record InvitationLine(
        InvitationId id,
        CustomerRef customer,
        ProgrammeRef programme,
        Optional<WaveId> wave,
        ContactChannel channel,
        UnitRef unit,
        InvitationState state,
        Optional<SuppressionReason> reason,
        Optional<Instant> dueAt,
        Optional<Instant> sentAt,
        Optional<Instant> remindedAt,
        Optional<Instant> answeredAt) {}
