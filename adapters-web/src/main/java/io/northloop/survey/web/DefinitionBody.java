package io.northloop.survey.web;

import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.survey.application.SurveyDesigns;
import io.northloop.survey.model.DefinitionReader;
import io.northloop.survey.model.ImportedDefinition;
import io.northloop.survey.model.SurveyDefinition;
import io.northloop.survey.model.WrittenDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Definitions of surveys as they cross the edge; the form is {@link WrittenDefinition}'s. */
final class DefinitionBody {

    static final String SCHEMA = "/api/survey-definition.v1.schema.json";

    private DefinitionBody() {}

    /** @throws DomainError MALFORMED with everything that has not the form of a definition */
    static SurveyDefinition read(@Nullable Object written) {
        Faults faults = new Faults();
        SurveyDefinition definition = DefinitionReader.read(written, faults);
        faults.throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        return definition;
    }

    /** A version with its kind, as it is downloaded and imported. */
    static Map<String, Object> exported(SurveyDesigns.Chosen chosen) {
        Map<String, Object> exported = new LinkedHashMap<>();
        exported.put(ImportedDefinition.SCHEMA, SCHEMA);
        exported.put(ImportedDefinition.KIND, chosen.kind().name());
        exported.putAll(WrittenDefinition.of(chosen.version().definition()));
        return exported;
    }
}
