package io.northloop.improvement.application;

import io.northloop.improvement.model.Assignee;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.UnitRef;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Below headquarters a task stays with the people of its region. */
@Component
final class TaskRegions {

    private final OrganisationDirectory organisation;

    TaskRegions(OrganisationDirectory organisation) {
        this.organisation = organisation;
    }

    /** Whether somebody works in the region of the assignee. */
    Predicate<PersonView> near(Assignee now) {
        Optional<UnitRef> region = regionOf(now.unit());
        return person -> region.isPresent() && region.equals(regionOf(person.unitRef()));
    }

    private Optional<UnitRef> regionOf(@Nullable UnitRef unit) {
        return Optional.ofNullable(unit).flatMap(organisation::regionOf);
    }
}
