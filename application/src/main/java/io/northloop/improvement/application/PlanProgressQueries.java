package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.access.WorkSight;
import io.northloop.improvement.PlanProgress;
import io.northloop.improvement.port.PlanReadModel;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts plans, each viewer theirs. */
@Component
@Transactional(readOnly = true)
public class PlanProgressQueries implements PlanProgress {

    private final PlanReadModel lists;
    private final OrganisationDirectory organisation;

    PlanProgressQueries(PlanReadModel lists, OrganisationDirectory organisation) {
        this.lists = lists;
        this.organisation = organisation;
    }

    /**
     * {@inheritDoc}
     *
     * @throws io.northloop.shared.DomainError NOT_FOUND for a unit that the viewer does not see
     */
    @Override
    public Counts progress(Viewer viewer, Optional<UnitRef> unit, Instant from, Instant until) {
        Set<UnitRef> units =
                unit.map(it -> PlanUnits.within(viewer, it, organisation)).orElse(Set.of());
        return lists.progress(WorkSight.of(viewer, organisation), units, from, until);
    }
}
