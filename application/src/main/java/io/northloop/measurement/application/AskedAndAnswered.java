package io.northloop.measurement.application;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsItem;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ResponseRates;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts beside each group of answers how many were asked for one. */
@Component
final class AskedAndAnswered {

    private final ResponseRates rates;
    private final SurveyDirectory surveys;

    AskedAndAnswered(ResponseRates rates, SurveyDirectory surveys) {
        this.rates = rates;
        this.surveys = surveys;
    }

    /**
     * Response counts by group for each of the groupings, keyed as the figures are; groups that nobody was invited to
     * are missing. They are counted once, as finely as all groupings together need it, and added up.
     *
     * @param units only these; all when empty
     * @param regionOf the region of each unit, by ref; not looked at where nothing is grouped by region
     */
    Map<List<Grouping>, Map<List<String>, NpsItem.Response>> of(
            MeasurementFilter filter,
            Optional<Set<UnitRef>> units,
            Set<List<Grouping>> groupings,
            Map<String, String> regionOf) {
        // Who was invited is not known by segment.
        if (units.filter(Set::isEmpty).isPresent() || filter.segment().isPresent()) {
            return Map.of();
        }
        boolean byKind = filter.survey().isEmpty();
        Set<ResponseRates.Dimension> by = EnumSet.noneOf(ResponseRates.Dimension.class);
        groupings.forEach(groupBy -> groupBy.forEach(grouping -> by.add(dimension(grouping))));
        if (byKind) {
            by.add(ResponseRates.Dimension.SURVEY);
        }
        Map<List<Grouping>, Map<List<String>, NpsItem.Response>> found = new HashMap<>();
        groupings.forEach(groupBy -> found.put(groupBy, new HashMap<>()));
        for (ResponseRates.Closed closed : rates.closed(criteria(filter, units, by))) {
            if (byKind && !kind(value(closed, ResponseRates.Dimension.SURVEY)).equals(filter.effectiveKind())) {
                continue;
            }
            found.forEach((groupBy, groups) -> groups.merge(
                    groupBy.stream()
                            .map(grouping -> label(grouping, value(closed, dimension(grouping)), regionOf))
                            .toList(),
                    new NpsItem.Response(closed.invited(), closed.responded(), closed.trusted()),
                    AskedAndAnswered::together));
        }
        return found;
    }

    private static ResponseRates.Criteria criteria(
            MeasurementFilter filter, Optional<Set<UnitRef>> units, Set<ResponseRates.Dimension> by) {
        return new ResponseRates.Criteria(
                filter.from(),
                filter.to(),
                units.orElse(Set.of()),
                filter.survey(),
                filter.programme(),
                filter.touchpoint(),
                by);
    }

    private Optional<SurveyKind> kind(String survey) {
        return survey.isEmpty() ? Optional.empty() : surveys.kind(new SurveyRef(survey));
    }

    static NpsItem.Response together(NpsItem.Response one, NpsItem.Response other) {
        return new NpsItem.Response(
                one.invited() + other.invited(), one.responded() + other.responded(), one.trusted() + other.trusted());
    }

    private static String value(ResponseRates.Closed closed, ResponseRates.Dimension dimension) {
        return closed.group().getOrDefault(dimension, "");
    }

    private static ResponseRates.Dimension dimension(Grouping grouping) {
        return switch (grouping) {
            case UNIT, REGION -> ResponseRates.Dimension.UNIT;
            case DAY -> ResponseRates.Dimension.DAY;
            case WEEK -> ResponseRates.Dimension.WEEK;
            case MONTH -> ResponseRates.Dimension.MONTH;
            case QUARTER -> ResponseRates.Dimension.QUARTER;
            case TOUCHPOINT -> ResponseRates.Dimension.TOUCHPOINT;
            case ADVISER -> ResponseRates.Dimension.ADVISER;
            case SURVEY -> ResponseRates.Dimension.SURVEY;
            case PROGRAMME -> ResponseRates.Dimension.PROGRAMME;
            case SEGMENT -> throw new IllegalArgumentException("invitations are not counted by segment");
        };
    }

    /** Periods come by their first day and are named as figures name them. */
    private static String label(Grouping grouping, String value, Map<String, String> regionOf) {
        return switch (grouping) {
            case UNIT, DAY, TOUCHPOINT, ADVISER, SURVEY, PROGRAMME, SEGMENT -> value;
            case REGION -> regionOf.getOrDefault(value, "");
            case WEEK ->
                DateTimeFormatter.ISO_WEEK_DATE.format(LocalDate.parse(value)).substring(0, "2026-W47".length());
            case MONTH -> value.substring(0, "2026-11".length());
            case QUARTER -> {
                LocalDate first = LocalDate.parse(value);
                yield first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
            }
        };
    }
}
