package io.northloop.survey.model;

import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.survey.CsiModel;
import io.northloop.survey.SurveyKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A definition from elsewhere, as an exported file holds it: what can be read of it, and all that is wrong with it.
 *
 * @param kind empty when it could not be read
 * @param definition only of use when nothing is wrong
 * @param unreadable what has not the form of a definition, with its place in the file
 * @param broken rules of design that are broken whatever is meant by the unreadable parts, with the place in the file
 */
public record ImportedDefinition(
        Optional<SurveyKind> kind, SurveyDefinition definition, List<Fault> unreadable, List<Fault> broken) {

    /** What stands beside the definition in an exported file. */
    public static final String SCHEMA = "$schema";

    public static final String KIND = "kind";

    public ImportedDefinition {
        unreadable = List.copyOf(unreadable);
        broken = List.copyOf(broken);
    }

    /**
     * Reads what JSON consists of.
     *
     * @param models the model of the index of a number
     */
    public static ImportedDefinition read(Object file, IntFunction<Optional<CsiModel>> models) {
        Faults form = new Faults();
        Optional<SurveyKind> kind = file instanceof Map<?, ?> fields ? kind(fields.get(KIND), form) : Optional.empty();
        SurveyDefinition definition = DefinitionReader.read(withoutFrame(file), form);
        Optional<CsiModel> model = definition.csiModel().isPresent()
                ? models.apply(definition.csiModel().getAsInt())
                : Optional.empty();
        return new ImportedDefinition(
                kind, definition, form.found(), new PartlyRead(form.found()).faultsOf(kind, definition, model));
    }

    private static Object withoutFrame(Object file) {
        if (!(file instanceof Map<?, ?> fields)) {
            return file;
        }
        Map<Object, @Nullable Object> written = new LinkedHashMap<>(fields);
        written.keySet().removeAll(Set.of(SCHEMA, KIND));
        return written;
    }

    private static Optional<SurveyKind> kind(@Nullable Object named, Faults form) {
        Optional<SurveyKind> kind = Arrays.stream(SurveyKind.values())
                .filter(known -> known.name().equals(named))
                .findFirst();
        form.require(named != null, "/" + KIND, "required");
        form.require(
                named == null || kind.isPresent(),
                "/" + KIND,
                "not-one-of",
                Arrays.stream(SurveyKind.values()).map(Enum::name).collect(Collectors.joining(", ")));
        return kind;
    }
}
