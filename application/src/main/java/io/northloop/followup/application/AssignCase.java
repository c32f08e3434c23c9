package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.followup.application.CaseMessenger.Telling;
import io.northloop.followup.model.CaseAccess;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.port.CaseNotices.Reason;
import io.northloop.followup.port.Cases;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a case to somebody, and tells them. */
@Component
public class AssignCase {

    private final CaseDesk desk;
    private final Cases cases;
    private final OrganisationDirectory organisation;
    private final CaseMessenger messenger;
    private final Clock clock;

    AssignCase(CaseDesk desk, Cases cases, OrganisationDirectory organisation, CaseMessenger messenger, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.organisation = organisation;
        this.messenger = messenger;
        this.clock = clock;
    }

    /** What to do; the person is required. */
    public record Command(
            StepRequest step,
            @Nullable String personRef,
            @Nullable String note) {}

    @Transactional
    public void assign(Command command) {
        FollowUpCase followUp = desk.take(command.step(), CaseAccess::assigns);
        new Faults().allowText(command.note(), Notes.LENGTH, "/note").refuseIfAny();
        PersonView person = desk.colleague(command.personRef(), "/personRef");
        UnitRef unit = followUp.snapshot().unit();
        if (!mayReceive(person, unit, command.step().viewer())) {
            throw DomainError.refused("case-assignee-outside");
        }
        followUp.assign(person.ref(), desk.actor(command.step()), clock.instant(), command.note());
        cases.save(followUp);
        if (!isSelf(person, command.step().viewer())) {
            FollowUpCase.Snapshot now = followUp.snapshot();
            String key = "case-assigned:" + now.id() + ":" + now.version();
            messenger.tell(new Telling(key, Reason.ASSIGNED, now, 0, Optional.of(person)));
        }
    }

    /** Below HQ a case stays with the people of its centre, its region and HQ. */
    private boolean mayReceive(PersonView person, UnitRef unit, Viewer viewer) {
        Optional<UnitRef> home = Optional.ofNullable(person.unitRef());
        boolean headquarters = switch (viewer) {
            case Viewer.Staff staff -> staff.isHq();
            case Viewer.Machine machine -> machine.scope() instanceof UnitScope.Everything;
        };
        return headquarters || home.isEmpty() || home.get().equals(unit) || home.equals(organisation.regionOf(unit));
    }

    private static boolean isSelf(PersonView person, Viewer viewer) {
        return viewer.person().filter(person.ref()::equals).isPresent();
    }
}
