package io.northloop.organisation.persistence;

import io.northloop.organisation.model.Person;
import io.northloop.shared.persistence.MappingRules;
import org.mapstruct.Mapper;

@Mapper(config = MappingRules.class)
interface PersonMapper extends Identifiers {

    PersonEntity entity(Person.Snapshot snapshot);

    Person.Snapshot snapshot(PersonEntity entity);
}
