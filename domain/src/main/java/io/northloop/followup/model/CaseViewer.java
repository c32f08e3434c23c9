package io.northloop.followup.model;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at cases, and whose cases are theirs: their own, and while others are away those of the people whose
 * present deputy they are (method §7). Whoever is reminded of a case can open it.
 *
 * @param owners the people whose cases count as the viewer's; empty for a machine
 */
public record CaseViewer(Viewer viewer, Set<PersonRef> owners) {

    public CaseViewer {
        owners = Set.copyOf(owners);
    }

    public static CaseViewer of(Viewer viewer, OrganisationDirectory organisation) {
        return new CaseViewer(
                viewer, viewer.person().map(organisation::worksFor).orElse(Set.of()));
    }

    boolean owns(@Nullable PersonRef owner) {
        return owner != null && owners.contains(owner);
    }
}
