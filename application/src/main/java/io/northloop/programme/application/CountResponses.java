package io.northloop.programme.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.programme.ResponseRates;
import io.northloop.programme.port.ClosedInvitations;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts for response rates; days are the company's. */
@Component
class CountResponses implements ResponseRates {

    private final ClosedInvitations invitations;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    CountResponses(ClosedInvitations invitations, OrganisationDirectory organisation, Clock clock) {
        this.invitations = invitations;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Closed> closed(Criteria criteria) {
        return invitations.count(criteria, organisation.companyZone(), clock.instant());
    }
}
