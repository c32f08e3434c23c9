package io.northloop.followup.application;

import io.northloop.access.AuditTrail;
import io.northloop.followup.CaseId;
import io.northloop.followup.CaseState;
import io.northloop.followup.application.CaseMessenger.Telling;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.port.CaseNotices.Reason;
import io.northloop.followup.port.Cases;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonDeactivated;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.response.ResponseDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Routes the unfinished cases of somebody who left anew, as if their answers came now, and tells the new owners. */
@Component
class RerouteCases {

    private final Cases cases;
    private final CaseRouting routing;
    private final ResponseDirectory responses;
    private final OrganisationDirectory organisation;
    private final CaseMessenger messenger;
    private final AuditTrail audit;
    private final Clock clock;

    RerouteCases(
            Cases cases,
            CaseRouting routing,
            ResponseDirectory responses,
            OrganisationDirectory organisation,
            CaseMessenger messenger,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.routing = routing;
        this.responses = responses;
        this.organisation = organisation;
        this.messenger = messenger;
        this.audit = audit;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PersonDeactivated event) {
        PersonRef gone = event.person();
        boolean back = organisation.person(gone).filter(PersonView::active).isPresent();
        if (!back) {
            CaseRouting.Moment moment = routing.now();
            cases.unfinishedOf(gone).forEach(id -> reroute(id, gone, moment));
        }
    }

    /** Somebody else may have given the case away or closed it before it was locked. */
    private void reroute(CaseId id, PersonRef gone, CaseRouting.Moment moment) {
        cases.lock(id)
                .filter(it ->
                        gone.equals(it.snapshot().owner()) && it.snapshot().state() != CaseState.CLOSED)
                .ifPresent(followUp -> reroute(followUp, moment));
    }

    private void reroute(FollowUpCase followUp, CaseRouting.Moment moment) {
        FollowUpCase.Snapshot before = followUp.snapshot();
        Optional<PersonView> owner = moment.ownerFor(before.opening(), responses.customerOf(before.response()));
        Instant now = clock.instant();
        followUp.reroute(owner.map(PersonView::ref), now);
        cases.save(followUp);
        audit.record(
                "system",
                "case.rerouted",
                before.id().toString(),
                Map.of(
                        "from",
                        String.valueOf(before.owner()),
                        "to",
                        owner.map(it -> it.ref().value()).orElse("")));
        String key = "case-rerouted:" + before.id() + ":" + followUp.snapshot().version();
        messenger.tell(new Telling(key, Reason.ASSIGNED, followUp.snapshot(), 0, owner));
    }
}
