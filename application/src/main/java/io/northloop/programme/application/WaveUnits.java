package io.northloop.programme.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.programme.model.ServiceFilter;
import java.util.List;
import org.springframework.stereotype.Component;

/** The units that a wave goes to. */
@Component
class WaveUnits {

    private final OrganisationDirectory organisation;

    WaveUnits(OrganisationDirectory organisation) {
        this.organisation = organisation;
    }

    /**
     * Active units that the filter names, each region with its centres; all of them when it names none.
     *
     * @param regionsToo people work in regions too; customers are served in centres only
     */
    List<UnitRef> of(ServiceFilter filter, boolean regionsToo) {
        return organisation.units().stream()
                .filter(UnitView::active)
                .filter(unit -> regionsToo || unit.kind() == UnitKind.CENTRE)
                .filter(unit -> filter.acceptsUnit(unit.ref(), unit.parentRef()))
                .map(UnitView::ref)
                .toList();
    }
}
