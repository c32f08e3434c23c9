package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.followup.model.CaseSight;
import io.northloop.followup.port.CaseReadModel;
import io.northloop.followup.port.CaseReadModel.Performance;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Says how well the loop is closed (method §7): HQ for any unit, regional managers for their own region as a whole.
 * They choose no part of it, so that no two figures of theirs give a third by subtraction, and see nothing under 5
 * cases.
 */
@Component
public class CasePerformanceQueries {

    private static final Duration WINDOW = Duration.ofDays(90);
    private static final int FEWEST_SHOWN = 5;

    private final CaseReadModel lists;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    CasePerformanceQueries(CaseReadModel lists, OrganisationDirectory organisation, Clock clock) {
        this.lists = lists;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param cases how many there are
     * @param figures empty when they are too few for this viewer
     * @param region whose they are, for a regional manager
     */
    public record Shown(long cases, Optional<Performance> figures, Optional<UnitRef> region) {}

    /** Over answers received in the last 90 days; empty for those to whom it is not shown. */
    public Optional<Shown> performance(Viewer viewer, Optional<UnitRef> unit) {
        return switch (viewer) {
            case Viewer.Machine _ -> Optional.empty();
            case Viewer.Staff staff ->
                switch (staff.role()) {
                    case HQ -> Optional.of(everywhere(staff, unit));
                    case REGIONAL_MANAGER -> ofRegion(staff.scope());
                    case CENTRE_MANAGER, ADMINISTRATOR -> Optional.empty();
                };
        };
    }

    private Shown everywhere(Viewer viewer, Optional<UnitRef> unit) {
        Set<UnitRef> units =
                unit.map(it -> CaseUnits.within(viewer, it, organisation)).orElse(Set.of());
        Performance found = measured(new CaseSight(true, Set.of(), Set.of()), units);
        return new Shown(found.cases(), Optional.of(found), Optional.empty());
    }

    private Optional<Shown> ofRegion(UnitScope scope) {
        return switch (scope) {
            case UnitScope.Everything _ -> Optional.empty();
            case UnitScope.Within region -> {
                Performance found = measured(new CaseSight(false, region.units(), Set.of()), Set.of());
                yield Optional.of(new Shown(
                        found.cases(),
                        Optional.of(found).filter(it -> it.cases() >= FEWEST_SHOWN),
                        Optional.of(region.root())));
            }
        };
    }

    private Performance measured(CaseSight sight, Set<UnitRef> units) {
        Instant now = clock.instant();
        return lists.performance(sight, units, now.minus(WINDOW), now);
    }
}
