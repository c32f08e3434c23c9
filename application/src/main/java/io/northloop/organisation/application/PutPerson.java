package io.northloop.organisation.application;

import io.northloop.organisation.Editor;
import io.northloop.organisation.model.Person;
import io.northloop.organisation.port.CompanyRegister;
import io.northloop.organisation.port.OrganisationChart.PersonEntry;
import io.northloop.shared.DomainError;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a member of staff, or changes the one with this reference. Their absence stays as it is. */
@Component
public class PutPerson {

    private final CompanyRegister company;
    private final PersonChanges changes;

    PutPerson(CompanyRegister company, PersonChanges changes) {
        this.company = company;
        this.changes = changes;
    }

    /**
     * @param expectedVersion the version that the caller last saw; empty to overwrite whatever is there
     */
    public record Command(Editor editor, PersonDraft draft, Optional<Long> expectedVersion) {}

    public record Outcome(PersonEntry person, Change change) {}

    /**
     * @throws DomainError REFUSED with every fault at once; NOT_FOUND outside the editor's scope; STALE when the
     *     version is not the expected one
     */
    @Transactional
    public Outcome put(Command command) {
        company.lockForChange();
        PersonChanges.Checked checked =
                changes.check(command.editor(), command.draft(), command.expectedVersion(), deputy -> false);
        if (!checked.sound()) {
            throw DomainError.withFaults(DomainError.Kind.REFUSED, "invalid", checked.faults());
        }
        PersonChanges.Result result = changes.store(command.editor(), checked);
        return new Outcome(entry(Objects.requireNonNull(result.person())), result.change());
    }

    static PersonEntry entry(Person person) {
        Person.Snapshot now = person.snapshot();
        return new PersonEntry(
                now.ref(),
                now.name(),
                now.email(),
                now.phone(),
                now.language(),
                now.post(),
                now.unitRef(),
                now.deputyRef(),
                now.awayFrom(),
                now.awayUntil(),
                now.active(),
                Objects.requireNonNull(now.version()));
    }
}
