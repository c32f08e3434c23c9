package io.northloop.alerting.application;

import io.northloop.alerting.model.AlarmReaders;
import io.northloop.alerting.port.AlarmNotices;
import io.northloop.alerting.port.AlarmReadersRegister;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is mailed about alarms now. */
@Component
final class AlarmAddressees {

    private final AlarmReadersRegister register;
    private final OrganisationDirectory organisation;
    private final AlarmNotices notices;

    AlarmAddressees(AlarmReadersRegister register, OrganisationDirectory organisation, AlarmNotices notices) {
        this.register = register;
        this.organisation = organisation;
        this.notices = notices;
    }

    /** @param inPlaceOf whom they stand in for, unless they are a reader themselves */
    record Addressee(PersonView person, @Nullable PersonView inPlaceOf) {}

    /**
     * Each reader who can be reached, once; for those who are away, whoever stands in at headquarters. Where everybody
     * is away and nobody stands in, the readers themselves: their mail waits for them.
     */
    Collection<Addressee> now() {
        AlarmReaders readers = register.current();
        List<PersonView> meant = organisation.workingAt(Set.of()).stream()
                .filter(readers::include)
                .toList();
        Map<PersonRef, Addressee> found = new LinkedHashMap<>();
        for (PersonView reader : meant) {
            organisation
                    .presentOrDeputy(reader.ref())
                    .filter(person -> AlarmReaders.isAtHeadquarters(person) && notices.reaches(person))
                    .ifPresent(person -> add(person, reader, found));
        }
        if (found.isEmpty()) {
            meant.stream().filter(notices::reaches).forEach(reader -> add(reader, reader, found));
        }
        return found.values();
    }

    private static void add(PersonView person, PersonView reader, Map<PersonRef, Addressee> found) {
        if (person.ref().equals(reader.ref())) {
            found.put(person.ref(), new Addressee(person, null));
        } else {
            found.putIfAbsent(person.ref(), new Addressee(person, reader));
        }
    }
}
