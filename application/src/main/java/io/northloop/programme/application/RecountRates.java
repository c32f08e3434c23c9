package io.northloop.programme.application;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.RateRecount;
import io.northloop.programme.port.ClosedInvitationDays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the invitations again. */
@Component
class RecountRates implements RateRecount {

    private final ClosedInvitationDays days;

    RecountRates(ClosedInvitationDays days) {
        this.days = days;
    }

    @Override
    @Transactional
    public long recount(Optional<UnitRef> unit, boolean rebuild) {
        return days.recount(unit, rebuild);
    }
}
