package io.northloop.survey.persistence;

import io.northloop.shared.Faults;
import io.northloop.shared.persistence.MappingRules;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import io.northloop.survey.model.DefinitionReader;
import io.northloop.survey.model.Survey;
import io.northloop.survey.model.SurveyDefinition;
import io.northloop.survey.model.SurveyVersion;
import io.northloop.survey.model.WrittenDefinition;
import java.util.UUID;
import org.mapstruct.Mapper;
import tools.jackson.databind.json.JsonMapper;

@Mapper(config = MappingRules.class)
abstract class SurveyMapper {

    private static final JsonMapper JSON = JsonMapper.shared();

    abstract SurveyEntity entity(Survey.Snapshot snapshot);

    abstract Survey.Snapshot snapshot(SurveyEntity entity);

    abstract SurveyVersionEntity entity(SurveyVersion version);

    abstract SurveyVersion version(SurveyVersionEntity entity);

    String text(SurveyRef ref) {
        return ref.value();
    }

    SurveyRef ref(String text) {
        return new SurveyRef(text);
    }

    UUID uuid(SurveyVersionId id) {
        return id.value();
    }

    SurveyVersionId id(UUID value) {
        return new SurveyVersionId(value);
    }

    String json(SurveyDefinition definition) {
        return JSON.writeValueAsString(WrittenDefinition.of(definition));
    }

    SurveyDefinition definition(String json) {
        Faults faults = new Faults();
        SurveyDefinition definition = DefinitionReader.read(JSON.readValue(json, Object.class), faults);
        if (!faults.found().isEmpty()) {
            throw new IllegalStateException("a stored survey cannot be read: " + faults.found());
        }
        return definition;
    }
}
