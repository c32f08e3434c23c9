package io.northloop.programme.model;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of the log of invitations are wanted; what is empty holds for all. Invitations of employees are never
 * among them: unit, moment and "answered" together would tell who said what (docs/decisions/0022).
 *
 * @param programmes one of these; a set without any of them finds nothing
 * @param units where the service was, or the wave asked, likewise
 * @param states one of these; no state at all holds for all
 * @param from became eligible at this moment or later
 * @param until became eligible before this moment
 */
public record InvitationFilter(
        Optional<CustomerRef> customer,
        Optional<Set<ProgrammeRef>> programmes,
        Optional<WaveId> wave,
        Optional<Set<UnitRef>> units,
        Set<InvitationState> states,
        Optional<SuppressionReason> reason,
        Optional<Instant> from,
        Optional<Instant> until) {

    public InvitationFilter {
        programmes = programmes.map(Set::copyOf);
        units = units.map(Set::copyOf);
        states = Set.copyOf(states);
    }

    /** Whether nothing can be found, whatever the log holds. */
    public boolean findsNothing() {
        return programmes.filter(Set::isEmpty).isPresent()
                || units.filter(Set::isEmpty).isPresent();
    }
}
