package io.northloop.followup.application;

import io.northloop.access.Actor;
import io.northloop.access.Viewer;
import io.northloop.followup.CaseId;
import io.northloop.followup.model.CaseAccess;
import io.northloop.followup.model.CaseStep;
import io.northloop.followup.model.CaseViewer;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.port.Cases;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a case in hand for a step: only what the viewer may see and do, and only the version that they have seen. */
@Component
final class CaseDesk {

    private final Cases cases;
    private final OrganisationDirectory organisation;

    CaseDesk(Cases cases, OrganisationDirectory organisation) {
        this.cases = cases;
        this.organisation = organisation;
    }

    /** A case that the viewer may see, and what they may do with it. */
    record Seen(CaseViewer by, FollowUpCase.Snapshot followUp, CaseAccess access) {}

    /** To look at, not to change; to whoever may not see the case it is unknown. */
    Seen look(Viewer viewer, CaseId id) {
        FollowUpCase.Snapshot followUp =
                cases.find(id).map(FollowUpCase::snapshot).orElseThrow(CaseDesk::unknown);
        CaseViewer by = CaseViewer.of(viewer, organisation);
        CaseAccess access = CaseAccess.of(by, followUp);
        if (!access.sees()) {
            throw unknown();
        }
        return new Seen(by, followUp, access);
    }

    FollowUpCase take(StepRequest request, Predicate<CaseAccess> allowed) {
        FollowUpCase followUp = cases.lock(request.id()).orElseThrow(CaseDesk::unknown);
        FollowUpCase.Snapshot now = followUp.snapshot();
        CaseAccess access = CaseAccess.of(CaseViewer.of(request.viewer(), organisation), now);
        if (!access.sees()) {
            throw unknown();
        }
        if (!allowed.test(access)) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "case-not-yours");
        }
        if (request.expectedVersion().filter(it -> it != now.version()).isPresent()) {
            throw stale(now);
        }
        return followUp;
    }

    /** Who takes the step; a machine may name the member of staff it acts for. */
    Actor actor(StepRequest request) {
        Viewer viewer = request.viewer();
        Optional<PersonRef> person = switch (viewer) {
            case Viewer.Staff staff -> staff.person();
            case Viewer.Machine _ ->
                request.actingFor().map(it -> colleague(it, "/actingFor").ref());
        };
        return new Actor(viewer.auditName(), person.orElse(null));
    }

    /** Whether the person owns the case or stands in for its owner. */
    boolean owns(@Nullable PersonRef person, FollowUpCase.Snapshot followUp) {
        PersonRef owner = followUp.owner();
        return person != null
                && owner != null
                && (person.equals(owner) || organisation.standsInFor(person).contains(owner));
    }

    /** The active member of staff of that reference; refused (422) at the pointer when there is none. */
    PersonView colleague(@Nullable String ref, String pointer) {
        Faults faults = new Faults().requireText(ref, Ref.MAX_LENGTH, pointer);
        faults.refuseIfAny();
        String known = Objects.requireNonNull(ref);
        Optional<PersonView> person = organisation.colleague(known);
        faults.require(person.isPresent(), pointer, "unknown-person", known).refuseIfAny();
        return person.orElseThrow();
    }

    static DomainError unknown() {
        return DomainError.notFound("case-not-found");
    }

    private static DomainError stale(FollowUpCase.Snapshot now) {
        CaseStep last = now.steps().getLast();
        return DomainError.withFaults(
                DomainError.Kind.STALE,
                "case-stale",
                List.of(
                        Fault.at("/state", "now-is", now.state().name()),
                        Fault.at("/ownerRef", "now-is", Objects.requireNonNullElse(now.owner(), "–")),
                        Fault.at(
                                "/steps",
                                "last-step-was",
                                last.kind().name(),
                                last.actor().name(),
                                last.at())));
    }
}
