package io.northloop.followup.model;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at cases, and whose cases are theirs: their own, and while others are away those of the people whose present
 * deputy they are (method §7). Whoever is reminded of a case can open it.
 *
 * @param owners the people whose cases count as the viewer's; empty for a machine
 */
public record CaseViewer(Viewer viewer, Set<PersonRef> owners) {

    public CaseViewer {
        owners = Set.copyOf(owners);
    }

    public static CaseViewer of(Viewer viewer, OrganisationDirectory organisation) {
        Set<PersonRef> owners = new HashSet<>();
        viewer.person().ifPresent(person -> {
            owners.add(person);
            owners.addAll(organisation.standsInFor(person));
        });
        return new CaseViewer(viewer, owners);
    }

    boolean owns(@Nullable PersonRef owner) {
        return owner != null && owners.contains(owner);
    }
}
