package io.northloop.response.web;

import io.northloop.response.model.ImportMapping;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** The mapping of an import as JSON. */
record MappingBody(
        @Nullable String surveyRef,
        @Nullable Map<String, String> columns,
        @Nullable Map<String, Map<String, JsonNode>> codes,
        @Nullable UnitBody unit,
        @Nullable Map<String, String> constants,
        @Nullable String dateFormat,
        @Nullable String dateDefaults,
        @Nullable String zone) {

    record UnitBody(@Nullable String from, @Nullable String createUnder) {}

    /** @throws DomainError MALFORMED when it is no JSON of this form */
    static ImportMapping read(@Nullable String text, JsonMapper json) {
        if (text == null || text.isBlank()) {
            throw malformed(Fault.at("/mapping", "required"));
        }
        try {
            return json.readValue(text, MappingBody.class).mapping();
        } catch (UnrecognizedPropertyException e) {
            throw malformed(Fault.at("/mapping/" + e.getPropertyName(), "unknown-field"));
        } catch (JacksonException e) {
            throw malformed(Fault.at("/mapping", "wrong-type"));
        }
    }

    private ImportMapping mapping() {
        Faults faults = new Faults();
        faults.require(surveyRef != null && !surveyRef.isBlank(), "/mapping/surveyRef", "required");
        Optional<ImportMapping.UnitColumn> unitColumn = Optional.ofNullable(unit)
                .map(given -> {
                    faults.require(given.from() != null && !given.from().isBlank(), "/mapping/unit/from", "required");
                    return new ImportMapping.UnitColumn(
                            Objects.requireNonNullElse(given.from(), ""), Optional.ofNullable(given.createUnder()));
                });
        Optional<ZoneId> zoneId = Optional.ofNullable(zone).flatMap(text -> zone(text, faults));
        Optional<LocalDate> defaults = Optional.ofNullable(dateDefaults).flatMap(text -> day(text, faults));
        faults.throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        return new ImportMapping(
                Objects.requireNonNull(surveyRef),
                Objects.requireNonNullElse(columns, Map.of()),
                meanings(Objects.requireNonNullElse(codes, Map.of())),
                unitColumn,
                Objects.requireNonNullElse(constants, Map.of()),
                Optional.ofNullable(dateFormat).filter(pattern -> !pattern.isBlank()),
                defaults,
                zoneId);
    }

    private static Map<String, Map<String, String>> meanings(Map<String, Map<String, JsonNode>> codes) {
        Map<String, Map<String, String>> result = new LinkedHashMap<>();
        codes.forEach((question, values) -> {
            Map<String, String> meanings = new LinkedHashMap<>();
            values.forEach((value, meaning) ->
                    meanings.put(value.strip(), meaning == null || meaning.isNull() ? "" : meaning.asString()));
            result.put(question, meanings);
        });
        return result;
    }

    private static Optional<ZoneId> zone(String text, Faults faults) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            faults.require(false, "/mapping/zone", "unknown-time-zone", text);
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text, Faults faults) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            faults.require(false, "/mapping/dateDefaults", "not-a-date", text);
            return Optional.empty();
        }
    }

    private static DomainError malformed(Fault fault) {
        return DomainError.withFaults(DomainError.Kind.MALFORMED, "invalid", List.of(fault));
    }
}
