package io.northloop.response.web;

import io.northloop.response.model.ImportField;
import io.northloop.response.model.ImportMapping;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * The page on which columns get their meaning.
 *
 * @param fields {@code column.<n>} what the n-th column holds, and the settings for all rows
 */
record ImportMappingForm(MultiValueMap<String, String> fields) {

    static final String SURVEY = "survey";
    static final String CREATE_UNDER = "createUnder";
    static final String DATE_FORMAT = "dateFormat";
    static final String DATE_DEFAULTS = "dateDefaults";
    static final String ZONE = "zone";
    static final String NO_ANSWER = "noAnswer";
    static final String UNIT = "unit";
    static final String DAY = "day";

    /** What stands in a field of the form; the template asks as well. */
    public String text(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** What was chosen for each column, by header. */
    Map<String, String> targets(List<String> headers) {
        Map<String, String> targets = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String target = text("column." + i);
            if (!target.isEmpty()) {
                targets.put(headers.get(i), target);
            }
        }
        return targets;
    }

    /** @throws DomainError REFUSED when the zone or the day is none */
    ImportMapping mapping(List<String> headers, PublishedSurvey survey) {
        Faults faults = new Faults();
        Map<String, String> columns = targets(headers);
        Optional<String> unitColumn = columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(ImportField.UNIT.code()))
                .map(Map.Entry::getKey)
                .findFirst();
        unitColumn.ifPresent(columns::remove);
        Map<String, String> constants = new LinkedHashMap<>();
        put(constants, ImportField.UNIT, text(UNIT));
        put(constants, ImportField.ANSWERED_AT, text(DAY));
        Optional<LocalDate> defaults = day(faults);
        Optional<ZoneId> zone = zone(faults);
        faults.refuseIfAny();
        return new ImportMapping(
                survey.ref().value(),
                columns,
                noAnswers(survey),
                unitColumn.map(column -> new ImportMapping.UnitColumn(
                        column, Optional.of(text(CREATE_UNDER)).filter(region -> !region.isEmpty()))),
                constants,
                Optional.of(text(DATE_FORMAT)).filter(pattern -> !pattern.isEmpty()),
                defaults,
                zone);
    }

    private static void put(Map<String, String> constants, ImportField field, String value) {
        if (!value.isEmpty()) {
            constants.put(field.code(), value);
        }
    }

    /** Values that mean "not answered", for every score. */
    private Map<String, Map<String, String>> noAnswers(PublishedSurvey survey) {
        Map<String, String> none = new LinkedHashMap<>();
        for (String value : text(NO_ANSWER).split("[,;\uFF0C\uFF1B\\s]+", -1)) {
            if (!value.isEmpty()) {
                none.put(value, "");
            }
        }
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        if (!none.isEmpty()) {
            survey.questions().stream()
                    .filter(question -> question.type() == QuestionType.RECOMMEND)
                    .map(Question::code)
                    .forEach(code -> codes.put(code, none));
        }
        return codes;
    }

    private Optional<LocalDate> day(Faults faults) {
        String text = text(DATE_DEFAULTS);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            faults.require(false, "/" + DATE_DEFAULTS, "not-a-date", text);
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone(Faults faults) {
        String text = text(ZONE);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            faults.require(false, "/" + ZONE, "unknown-time-zone", text);
            return Optional.empty();
        }
    }
}
