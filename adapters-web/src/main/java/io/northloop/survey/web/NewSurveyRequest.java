package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.application.DraftSurvey;
import io.northloop.survey.application.DraftSurvey.Source;
import io.northloop.survey.model.DefinitionReader;
import io.northloop.survey.model.SurveyDefinition;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A survey that begins: exactly one of the three that it begins with.
 *
 * @param template the kind whose standard survey it begins with
 * @param copyOf ref of the survey whose newest version it begins with
 * @param definition one that was exported, its {@code kind} included
 */
record NewSurveyRequest(
        @Nullable String ref,
        @Nullable SurveyKind template,
        @Nullable String copyOf,
        @Nullable Map<String, @Nullable Object> definition) {

    /** @throws DomainError MALFORMED with everything that has not the form asked for */
    DraftSurvey.Command command(Viewer viewer) {
        Faults faults = new Faults();
        faults.requireRef(ref, "/ref");
        long sources = Stream.of(
                        Optional.ofNullable(template), Optional.ofNullable(copyOf), Optional.ofNullable(definition))
                .flatMap(Optional::stream)
                .count();
        faults.require(sources == 1, "", "survey-one-source");
        Optional<Source> source = source(faults);
        faults.throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        return new DraftSurvey.Command(viewer, String.valueOf(ref), source.orElseThrow());
    }

    private Optional<Source> source(Faults faults) {
        if (template != null) {
            return Optional.of(new Source.Template(template));
        }
        if (copyOf != null) {
            return Optional.of(new Source.CopyOf(copyOf));
        }
        return definition == null ? Optional.empty() : Optional.of(imported(definition, faults));
    }

    /** What stands beside the definition in an exported file is taken off it first. */
    static Source imported(Map<String, @Nullable Object> file, Faults faults) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>(file);
        written.remove("$schema");
        Object named = written.remove(DefinitionBody.KIND);
        Optional<SurveyKind> kind = Arrays.stream(SurveyKind.values())
                .filter(known -> known.name().equals(named))
                .findFirst();
        faults.require(named != null, "/definition/kind", "required");
        faults.require(
                named == null || kind.isPresent(),
                "/definition/kind",
                "not-one-of",
                String.join(
                        ", ", Arrays.stream(SurveyKind.values()).map(Enum::name).toList()));
        Faults form = new Faults();
        SurveyDefinition definition = DefinitionReader.read(written, form);
        form.found()
                .forEach(fault -> faults.require(
                        false,
                        "/definition" + fault.pointer(),
                        fault.code(),
                        fault.arguments().toArray()));
        return new Source.Definition(kind.orElse(SurveyKind.TRANSACTIONAL), definition);
    }
}
