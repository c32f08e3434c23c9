package io.northloop.organisation.port;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.model.Person;
import java.util.List;
import java.util.Optional;

/** The members of staff, for changing them and for finding who answers for something. */
public interface People {

    Optional<Person> find(PersonRef ref);

    /** Active holders of a post, in a unit or at HQ, by reference. */
    List<Person> holding(String post, Optional<UnitRef> unit);

    /** Those who name this person as their deputy, inactive ones included, by reference. */
    List<Person> withDeputy(PersonRef deputy);

    /** Stores it and returns it as stored, with its new version. */
    Person save(Person person);
}
