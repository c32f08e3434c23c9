package io.northloop.measurement.web;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.SegmentMembers;
import io.northloop.measurement.SegmentRef;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.TouchpointView;
import io.northloop.programme.ProgrammeNames;
import io.northloop.shared.Ref;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the values of a group are called, in the reader's language; what has no name goes by its ref. */
@Component
final class GroupNames {

    private final OrganisationDirectory organisation;
    private final SegmentMembers segments;
    private final ProgrammeNames programmes;
    private final SurveyDirectory surveys;

    GroupNames(
            OrganisationDirectory organisation,
            SegmentMembers segments,
            ProgrammeNames programmes,
            SurveyDirectory surveys) {
        this.organisation = organisation;
        this.segments = segments;
        this.programmes = programmes;
        this.surveys = surveys;
    }

    /** By value; values without a name are missing. */
    Map<String, String> of(Grouping grouping, Collection<String> values, UnitChoices.Names units) {
        return switch (grouping) {
            case UNIT, REGION -> values.stream().collect(Collectors.toMap(ref -> ref, units::name));
            case TOUCHPOINT -> touchpoints();
            case SEGMENT -> segments();
            case PROGRAMME -> programmes();
            case ADVISER -> people(values);
            case DAY, WEEK, MONTH, QUARTER, SURVEY -> Map.of();
        };
    }

    Map<String, String> touchpoints() {
        Map<String, String> names = new LinkedHashMap<>();
        for (TouchpointView touchpoint : organisation.touchpoints()) {
            names.put(touchpoint.code(), touchpoint.name(ReaderLanguage.now()));
        }
        return names;
    }

    Map<String, String> segments() {
        Map<String, String> names = new LinkedHashMap<>();
        Map<SegmentRef, String> known = segments.names();
        known.forEach((segment, name) -> names.put(segment.value(), name));
        return names;
    }

    Map<String, String> programmes() {
        Map<String, String> names = new LinkedHashMap<>();
        programmes
                .names()
                .forEach((programme, called) ->
                        names.put(programme.value(), called.getOrDefault(ReaderLanguage.now(), programme.value())));
        return names;
    }

    /** Those of this kind that are published, which go by their refs. */
    Map<String, String> surveys(SurveyKind kind) {
        Map<String, String> names = new TreeMap<>();
        surveys.allCurrent().stream()
                .filter(survey -> survey.kind() == kind)
                .map(survey -> survey.ref().value())
                .forEach(ref -> names.put(ref, ref));
        return names;
    }

    private Map<String, String> people(Collection<String> refs) {
        Map<String, String> names = new HashMap<>();
        organisation
                .people(refs.stream().filter(Ref::fits).map(PersonRef::new).collect(Collectors.toSet()))
                .forEach((ref, person) -> names.put(ref.value(), person.name()));
        return names;
    }
}
