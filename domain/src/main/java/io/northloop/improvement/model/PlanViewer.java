package io.northloop.improvement.model;

import io.northloop.access.Viewer;
import io.northloop.access.WorkSight;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import java.util.Collection;
import java.util.Set;

/**
 * What somebody may see of plans and tasks, and do to them (settled list, Access). Headquarters sees and does
 * everything; a regional manager sees what concerns their region and works on their own tasks; a centre manager sees
 * and works on their own tasks. Own are those of people away as well whose present deputy they are. A machine sees by
 * its scope and works for the member of staff that it names.
 *
 * @param people whose tasks the viewer works on
 * @param headquarters whether the viewer writes, approves and judges plans, and works on every task
 */
public record PlanViewer(WorkSight sight, Set<PersonRef> people, boolean headquarters) {

    public PlanViewer {
        people = Set.copyOf(people);
    }

    public static PlanViewer of(Viewer viewer, OrganisationDirectory organisation) {
        WorkSight sight = WorkSight.of(viewer, organisation);
        return switch (viewer) {
            case Viewer.Staff staff -> new PlanViewer(sight, sight.people(), staff.isHq());
            case Viewer.Machine _ -> new PlanViewer(sight, Set.of(), false);
        };
    }

    /** A machine that works for this person; for headquarters only when it is confined to no unit. */
    public static PlanViewer of(Viewer.Machine machine, PersonView actingFor, OrganisationDirectory organisation) {
        WorkSight sight = WorkSight.of(machine, Set.of());
        return new PlanViewer(
                sight, organisation.worksFor(actingFor.ref()), sight.everything() && actingFor.unitRef() == null);
    }

    /** Whether the plan is seen for where it is about, or for whose it is. */
    public boolean seesScope(PlanContent plan) {
        return sight.everything() || plan.scope().stream().anyMatch(sight::covers) || sight.isOwn(plan.owner());
    }

    /** A plan is seen as well by whoever sees one of its tasks. */
    public boolean sees(PlanContent plan, Collection<Assignee> assignees) {
        return seesScope(plan) || assignees.stream().anyMatch(this::seesWorkOf);
    }

    /** Tasks of headquarters are seen with their plan; those of people elsewhere are not. */
    public boolean sees(PlanContent plan, Assignee assignee) {
        return seesWorkOf(assignee) || (assignee.unit() == null && seesScope(plan));
    }

    public boolean works(Assignee assignee) {
        return headquarters || people.contains(assignee.person());
    }

    private boolean seesWorkOf(Assignee assignee) {
        return sight.covers(assignee.unit()) || sight.isOwn(assignee.person());
    }
}
