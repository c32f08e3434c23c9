package io.northloop.programme.model;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the log of invitations.
 *
 * @param customer empty for members of staff, whom no list names
 */
public record InvitationLine(
        InvitationId id,
        Optional<CustomerRef> customer,
        ProgrammeRef programme,
        UnitRef unit,
        InvitationState state,
        Optional<SuppressionReason> reason,
        Optional<Instant> dueAt,
        Optional<Instant> sentAt,
        Optional<Instant> remindedAt,
        Optional<Instant> answeredAt) {}
