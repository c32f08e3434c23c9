package io.northloop.organisation.application;

import io.northloop.organisation.Editor;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.model.Absence;
import io.northloop.organisation.model.Person;
import io.northloop.organisation.port.CompanyRegister;
import io.northloop.organisation.port.People;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes the days on which somebody is away, or that they are back. Work goes to their deputy meanwhile. */
@Component
public class NoteAbsence {

    private final CompanyRegister company;
    private final People people;
    private final ChangeNotices notices;

    NoteAbsence(CompanyRegister company, People people, ChangeNotices notices) {
        this.company = company;
        this.people = people;
        this.notices = notices;
    }

    /**
     * @param from first day away; {@code null} when they are not away
     * @param until last day away; {@code null} when the return is not known
     */
    public record Command(
            Editor editor,
            PersonRef person,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * @throws DomainError NOT_FOUND for an unknown person, REFUSED for days that end before they begin
     */
    @Transactional
    public void note(Command command) {
        LocalDate from = command.from();
        LocalDate until = command.until();
        new Faults()
                .require(until == null || from != null, "/awayFrom", "required")
                .require(from == null || until == null || !until.isBefore(from), "/awayUntil", "ends-before-it-begins")
                .refuseIfAny();
        company.lockForChange();
        Person person = people.find(command.person())
                .filter(found -> PersonChanges.within(command.editor(), found))
                .orElseThrow(() -> DomainError.notFound(
                        "person-not-found", command.person().value()));
        if (from == null) {
            person.comeBack();
        } else {
            person.goAway(new Absence(from, until));
        }
        people.save(person);
        notices.changed(
                command.editor(),
                "person.absence-noted",
                person.ref().value(),
                Map.of("from", String.valueOf(from), "until", String.valueOf(until)));
    }
}
