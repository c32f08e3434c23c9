package io.northloop.organisation.persistence;

import io.northloop.organisation.model.Unit;
import io.northloop.shared.persistence.MappingRules;
import org.mapstruct.Mapper;

@Mapper(config = MappingRules.class)
interface UnitMapper extends Identifiers {

    UnitEntity entity(Unit.Snapshot snapshot);

    Unit.Snapshot snapshot(UnitEntity entity);
}
