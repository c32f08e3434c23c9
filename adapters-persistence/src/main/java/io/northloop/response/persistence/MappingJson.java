package io.northloop.response.persistence;

import io.northloop.response.model.ImportMapping;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of a mapping. Its field names are data: they may be added to, never renamed. */
record MappingJson(
        String surveyRef,
        Map<String, String> columns,
        Map<String, Map<String, String>> codes,
        @Nullable String unitFrom,
        @Nullable String createUnder,
        Map<String, String> constants,
        @Nullable String dateFormat,
        @Nullable String dateDefaults,
        @Nullable String zone) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static String write(ImportMapping mapping) {
        return JSON.writeValueAsString(new MappingJson(
                mapping.surveyRef(),
                mapping.columns(),
                mapping.codes(),
                mapping.unit().map(ImportMapping.UnitColumn::from).orElse(null),
                mapping.unit().flatMap(ImportMapping.UnitColumn::createUnder).orElse(null),
                mapping.constants(),
                mapping.dateFormat().orElse(null),
                mapping.dateDefaults().map(LocalDate::toString).orElse(null),
                mapping.zone().map(ZoneId::getId).orElse(null)));
    }

    static ImportMapping read(String json) {
        MappingJson stored = JSON.readValue(json, MappingJson.class);
        return new ImportMapping(
                stored.surveyRef,
                stored.columns,
                stored.codes,
                Optional.ofNullable(stored.unitFrom)
                        .map(from -> new ImportMapping.UnitColumn(from, Optional.ofNullable(stored.createUnder))),
                stored.constants,
                Optional.ofNullable(stored.dateFormat),
                Optional.ofNullable(stored.dateDefaults).map(LocalDate::parse),
                Optional.ofNullable(stored.zone).map(ZoneId::of));
    }
}
