package io.northloop.organisation.port;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.model.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The members of staff, for changing them and for finding who answers for something. */
public interface People {

    Optional<Person> find(PersonRef ref);

    /** Those of them who are known, by reference. */
    List<Person> findAll(Set<PersonRef> refs);

    /** The active people of these units, and with {@code headquarters} those without a unit, by reference. */
    List<Person> workingAt(Set<UnitRef> units, boolean headquarters);

    /** All active people, by reference. */
    List<Person> working();

    /** Active holders of a post, in a unit or at HQ, by reference. */
    List<Person> holding(String post, Optional<UnitRef> unit);

    /**
     * The person, whoever names them as deputy, whoever names those, and so on, inactive ones included, by reference.
     */
    List<Person> lineBehind(PersonRef deputy);

    /** Stores it and returns it as stored, with its new version. */
    Person save(Person person);
}
