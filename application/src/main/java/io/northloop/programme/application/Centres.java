package io.northloop.programme.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.UnitView;
import io.northloop.programme.model.ServiceEvent;
import io.northloop.shared.Fault;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a report may say about where a service took place, at which step of the journey, and who gave it. */
@Component
class Centres {

    private final OrganisationDirectory organisation;

    Centres(OrganisationDirectory organisation) {
        this.organisation = organisation;
    }

    /** A centre outside the sender's scope is as good as unknown. */
    List<Fault> faults(ServiceEvent event, UnitScope scope) {
        List<Fault> faults = new ArrayList<>();
        Optional<UnitView> centre = organisation.unit(event.centre()).filter(unit -> scope.covers(unit.ref()));
        if (centre.isEmpty()) {
            faults.add(Fault.at("/centreRef", "unknown-centre", event.centre().value()));
        } else if (centre.get().kind() != UnitKind.CENTRE) {
            faults.add(Fault.at("/centreRef", "not-a-centre", event.centre().value()));
        }
        if (event.adviser() != null && organisation.person(event.adviser()).isEmpty()) {
            faults.add(Fault.at("/adviserRef", "unknown-person", event.adviser().value()));
        }
        return faults;
    }

    /** The codes of the touchpoints that are still asked about. */
    Set<String> touchpoints() {
        return organisation.touchpoints().stream()
                .filter(TouchpointView::active)
                .map(TouchpointView::code)
                .collect(Collectors.toSet());
    }

    ZoneId zone(UnitRef centre) {
        return view(centre).timeZone();
    }

    UnitView view(UnitRef centre) {
        return organisation
                .unit(centre)
                .orElseThrow(() -> new IllegalStateException("a unit that was there is gone: " + centre));
    }
}
