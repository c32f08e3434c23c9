package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What answers of a quarter can be narrowed to: below headquarters to a unit only. */
@Component
final class QuarterChoices {

    private final UnitChoices units;
    private final GroupNames names;
    private final SurveyDirectory surveys;

    QuarterChoices(UnitChoices units, GroupNames names, SurveyDirectory surveys) {
        this.units = units;
        this.names = names;
        this.surveys = surveys;
    }

    /**
     * The filter that an address stands for, and what it was chosen from.
     *
     * @param surveys those that can be chosen
     * @param options by the field's name: values with what they are called
     */
    record Chosen(
            NarrowedQuarter filter,
            UnitChoices.Names units,
            List<PublishedSurvey> surveys,
            Map<String, Map<String, String>> options) {}

    Chosen of(LocalDate today, NarrowedQuarter.Given given, SurveyKind kind, Viewer viewer) {
        UnitChoices.Names seen = units.of(viewer);
        NarrowedQuarter asked = NarrowedQuarter.of(today, given, seen, viewer);
        Map<String, Map<String, String>> options = new LinkedHashMap<>();
        options.put("unit", seen.options());
        if (!viewer.isHeadquarters()) {
            return new Chosen(asked, seen, List.of(), options);
        }
        List<PublishedSurvey> ofKind = surveys.allCurrent().stream()
                .filter(survey -> survey.kind() == kind)
                .toList();
        Map<String, String> refs = new TreeMap<>();
        ofKind.forEach(survey -> refs.put(survey.ref().value(), survey.ref().value()));
        Map<String, String> segments = names.segments();
        options.put("survey", refs);
        options.put("touchpoint", names.touchpoints());
        options.put("segment", segments);
        return new Chosen(asked.among(refs.keySet(), segments.keySet()), seen, ofKind, options);
    }
}
