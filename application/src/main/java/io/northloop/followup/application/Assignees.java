package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.PostView;
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

    List<PersonView> of(Viewer viewer, UnitRef unit) {
        Optional<UnitRef> region = Regions.of(unit, organisation);
        Stream<PersonView> self = viewer.person().flatMap(organisation::person).filter(PersonView::active).stream();
        Stream<PersonView> holders = organisation.posts().stream().flatMap(post -> holder(post, unit, region).stream());
        Map<String, PersonView> byRef = new LinkedHashMap<>();
        Stream.concat(self, holders)
                .forEach(person -> byRef.putIfAbsent(person.ref().value(), person));
        return List.copyOf(byRef.values());
    }

    private Optional<PersonView> holder(PostView post, UnitRef unit, Optional<UnitRef> region) {
        return switch (post.level()) {
            case CENTRE -> organisation.responsibleFor(post.code(), Optional.of(unit));
            case REGION -> region.flatMap(it -> organisation.responsibleFor(post.code(), Optional.of(it)));
            case HQ -> organisation.responsibleFor(post.code(), Optional.empty());
        };
    }
}
