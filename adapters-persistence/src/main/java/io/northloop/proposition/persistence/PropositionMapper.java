package io.northloop.proposition.persistence;

import io.northloop.proposition.PropositionId;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.PropositionVersion;
import io.northloop.proposition.model.ValueProposition;
import io.northloop.shared.persistence.MappingRules;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import tools.jackson.databind.json.JsonMapper;

/** Between the rows of a proposition and its snapshot. */
@Mapper(config = MappingRules.class)
abstract class PropositionMapper {

    private static final JsonMapper JSON = JsonMapper.shared();

    abstract ValueProposition.Snapshot snapshot(PropositionEntity entity);

    abstract PropositionVersion version(VersionColumns columns);

    @Mapping(target = "revision", ignore = true)
    abstract void update(ValueProposition.Snapshot snapshot, @MappingTarget PropositionEntity entity);

    abstract VersionColumns columns(PropositionVersion version);

    PropositionId id(UUID value) {
        return new PropositionId(value);
    }

    UUID value(PropositionId id) {
        return id.value();
    }

    String json(PropositionContent content) {
        return JSON.writeValueAsString(ContentDocument.of(content));
    }

    PropositionContent content(String json) {
        return JSON.readValue(json, ContentDocument.class).content();
    }
}
