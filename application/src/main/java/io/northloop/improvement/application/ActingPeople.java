package io.northloop.improvement.application;

import io.northloop.access.Actor;
import io.northloop.access.Viewer;
import io.northloop.improvement.model.PlanViewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.shared.Faults;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out who takes a step: people act for themselves, a machine for the member of staff that it names. */
@Component
final class ActingPeople {

    private final OrganisationDirectory organisation;

    ActingPeople(OrganisationDirectory organisation) {
        this.organisation = organisation;
    }

    /** What the viewer sees, whoever they act for. */
    PlanViewer seeing(Viewer viewer) {
        return PlanViewer.of(viewer, organisation);
    }

    /** Refused (422) at {@code /actingFor} when a machine names nobody who works here. */
    Acting of(Viewer viewer, Optional<String> actingFor) {
        return switch (viewer) {
            case Viewer.Staff staff ->
                new Acting(
                        PlanViewer.of(staff, organisation),
                        new Actor(staff.auditName(), staff.person().orElse(null)));
            case Viewer.Machine machine -> {
                PersonView person = required(actingFor);
                yield new Acting(
                        PlanViewer.of(machine, person, organisation), new Actor(machine.auditName(), person.ref()));
            }
        };
    }

    private PersonView required(Optional<String> actingFor) {
        Optional<PersonView> person = actingFor.flatMap(organisation::colleague);
        new Faults()
                .require(actingFor.isPresent(), "/actingFor", "required")
                .require(
                        actingFor.isEmpty() || person.isPresent(), "/actingFor", "unknown-person", actingFor.orElse(""))
                .refuseIfAny();
        return person.orElseThrow();
    }
}
