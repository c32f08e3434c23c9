package io.northloop.improvement.application;

import io.northloop.improvement.model.Assignee;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;

/** Members of staff as tasks keep them. */
final class Assignees {

    private Assignees() {}

    static Assignee of(PersonView person, OrganisationDirectory organisation) {
        return new Assignee(person.ref(), person.unitRef(), organisation.zoneOf(person.unitRef()));
    }
}
