package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.RatingFigure;
import io.northloop.measurement.RatingItem;
import io.northloop.measurement.RatingMeasure;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.RatingCounts;
import io.northloop.measurement.model.RatingFigures;
import io.northloop.measurement.port.RatedAnswers;
import io.northloop.measurement.port.Tallies;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Satisfaction (CSAT) and effort (CES), as their viewer may see them; below HQ by quarter only. */
@Component
@Transactional(readOnly = true)
public class RatingQueries {

    private final RatedAnswers answers;
    private final MembersAsked members;
    private final GuardedQuarters quarters;
    private final BySegment segments;
    private final Regions regions;
    private final KnownFilters known;

    RatingQueries(
            RatedAnswers answers,
            MembersAsked members,
            GuardedQuarters quarters,
            BySegment segments,
            Regions regions,
            KnownFilters known) {
        this.answers = answers;
        this.members = members;
        this.quarters = quarters;
        this.segments = segments;
        this.regions = regions;
        this.known = known;
    }

    /**
     * How a figure is asked for.
     *
     * @param question code of the question whose answers make it; when empty, of each survey the first of the type
     * @param groupBy breakdown, in the order of the answer's groups; empty for one figure
     * @param weighted whether answers count by their weight
     */
    public record Request(
            RatingMeasure measure,
            Optional<String> question,
            MeasurementFilter filter,
            List<Grouping> groupBy,
            Confidence confidence,
            boolean weighted) {

        public Request {
            groupBy = List.copyOf(groupBy);
        }

        private Request of(MeasurementFilter other, List<Grouping> otherGroups) {
            return new Request(measure, question, other, otherGroups, confidence, weighted);
        }
    }

    /**
     * By group, in the order of the groups; nothing where nobody was asked.
     *
     * @throws DomainError NOT_FOUND for a unit outside the viewer's scope and for a survey or segment that does not
     *     exist; FORBIDDEN for an administrator, and for everybody confined to units where a segment is asked for;
     *     REFUSED below HQ for everything but quarters of units
     */
    public List<RatingItem> ratings(Request request, Viewer viewer) {
        viewer.requireFigures();
        MeasurementFilter filter = request.filter();
        boolean bySegment = request.groupBy().contains(Grouping.SEGMENT);
        if (bySegment || filter.segment().isPresent()) {
            viewer.requireCompanyWide();
        }
        known.require(filter, viewer);
        if (bySegment) {
            return segments.of(filter, request.groupBy(), (each, others) -> everything(request.of(each, others)));
        }
        return switch (viewer.scope()) {
            case UnitScope.Everything() -> everything(request);
            case UnitScope.Within within -> guardedQuarters(request, within);
        };
    }

    private List<RatingItem> everything(Request request) {
        RatingFigures figures = new RatingFigures(request.confidence(), Audience.HQ, request.weighted());
        Map<String, String> regionOf = request.groupBy().contains(Grouping.REGION) ? regions.byUnit() : Map.of();
        List<RatingItem> items = new ArrayList<>();
        counts(request, request.filter(), request.filter().unit().map(regions::within), request.groupBy(), regionOf)
                .forEach((group, counts) -> items.add(item(request, group, figures.of(counts))));
        return items;
    }

    /** Another question, or weights, would tell the answers of a few apart from those of all. */
    private List<RatingItem> guardedQuarters(Request request, UnitScope.Within scope) {
        if (request.question().isPresent() || request.weighted()) {
            throw DomainError.refused("ratings-by-quarter");
        }
        RatingFigures figures = new RatingFigures(request.confidence(), Audience.BELOW_HQ, false);
        return quarters
                .of(
                        request.filter(),
                        request.groupBy(),
                        scope,
                        (filter, units, groupBy) -> counts(request, filter, Optional.of(units), groupBy, Map.of()),
                        RatingCounts::n,
                        "ratings-by-quarter")
                .stream()
                .map(cell -> item(
                        request,
                        cell.group(),
                        cell.hidden() ? RatingFigures.hidden(request.measure()) : figures.of(cell.counted())))
                .toList();
    }

    private SortedMap<List<String>, RatingCounts> counts(
            Request request,
            MeasurementFilter filter,
            Optional<Set<UnitRef>> units,
            List<Grouping> groupBy,
            Map<String, String> regionOf) {
        Tallies.Question question = new Tallies.Question(
                units,
                filter.effectiveKind(),
                filter.survey(),
                filter.programme(),
                filter.touchpoint(),
                filter.from(),
                filter.to(),
                members.of(filter),
                filter.integrity(),
                Regions.counted(groupBy),
                request.weighted());
        SortedMap<List<String>, RatingCounts> groups = new TreeMap<>(Breakdown.BY_GROUP);
        answers.counts(request.measure(), request.question(), question)
                .forEach(row ->
                        groups.merge(Regions.asked(row.group(), groupBy, regionOf), row.counts(), RatingCounts::plus));
        return groups;
    }

    private static RatingItem item(Request request, List<String> group, RatingFigure figure) {
        return new RatingItem(Grouping.named(request.groupBy(), group), figure);
    }
}
