package io.northloop.measurement.application;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.model.CsiTally;
import io.northloop.measurement.port.CsiAnswers;
import io.northloop.measurement.port.Tallies;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Adds up ratings by any grouping; regions are made of their centres here. */
@Component
final class CsiBreakdown {

    private final CsiAnswers answers;
    private final MembersAsked members;
    private final SurveyDirectory surveys;

    CsiBreakdown(CsiAnswers answers, MembersAsked members, SurveyDirectory surveys) {
        this.answers = answers;
        this.members = members;
        this.surveys = surveys;
    }

    /**
     * Tallies by group, by the newest model of each; groups without answers are left out.
     *
     * @param units only these, instead of the filter's unit; all when empty
     * @param regionOf the region of each unit, by ref; not looked at where nothing is grouped by region
     * @throws DomainError NOT_FOUND for a segment that does not exist
     */
    SortedMap<List<String>, ByNewestModel> sums(
            MeasurementFilter filter,
            Optional<Set<UnitRef>> units,
            List<Grouping> groupBy,
            Map<String, String> regionOf) {
        List<Grouping> counted = Regions.counted(groupBy);
        SortedMap<List<String>, SortedMap<Integer, CsiTally>> groups = new TreeMap<>(Breakdown.BY_GROUP);
        for (CsiAnswers.Counted row : GroupLimit.within(answers.sums(question(filter, units, counted)))) {
            List<String> group = Regions.asked(row.group(), groupBy, regionOf);
            groups.computeIfAbsent(group, key -> new TreeMap<>()).merge(row.model(), row.tally(), CsiTally::plus);
        }
        SortedMap<List<String>, ByNewestModel> newest = new TreeMap<>(Breakdown.BY_GROUP);
        groups.forEach((group, byModel) -> newest.put(group, ByNewestModel.of(byModel, surveys)));
        return newest;
    }

    private Tallies.Question question(MeasurementFilter filter, Optional<Set<UnitRef>> units, List<Grouping> counted) {
        return new Tallies.Question(
                units,
                Optional.empty(),
                filter.survey(),
                filter.programme(),
                filter.touchpoint(),
                filter.from(),
                filter.to(),
                members.of(filter),
                filter.integrity(),
                counted,
                false);
    }
}
