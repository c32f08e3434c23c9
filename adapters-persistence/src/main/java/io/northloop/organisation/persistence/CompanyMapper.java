package io.northloop.organisation.persistence;

import io.northloop.organisation.model.Company;
import io.northloop.shared.persistence.MappingRules;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = MappingRules.class)
interface CompanyMapper extends Identifiers {

    @Mapping(target = "id", constant = "" + CompanyEntity.THE_ONE)
    CompanyEntity entity(Company.Snapshot snapshot);

    Company.Snapshot snapshot(CompanyEntity entity);
}
