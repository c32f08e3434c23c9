package io.northloop.followup.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.UnitRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** To whom a case can be given: the viewer, and whoever answers for a post at the centre, in its region or at HQ. */
@Component
final class Assignees {

    private final OrganisationDirectory organisation;

    Assignees(OrganisationDirectory organisation) {
        this.organisation = organisation;
    }

    /** @param viewer empty for viewers who are nobody that works here */
    List<PersonView> of(Optional<PersonView> viewer, UnitRef unit) {
        Stream<PersonView> self = viewer.filter(PersonView::active).stream();
        Stream<PersonView> holders = organisation.responsibleAround(unit).stream();
        Map<String, PersonView> byRef = new LinkedHashMap<>();
        Stream.concat(self, holders)
                .forEach(person -> byRef.putIfAbsent(person.ref().value(), person));
        return List.copyOf(byRef.values());
    }
}
