package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Integrity;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.model.AnonymityRule;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.NpsFigures;
import io.northloop.measurement.model.Tally;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every figure, as its viewer may see it. */
@Component
public class MeasurementQueries implements Measurements {

    private final Breakdown breakdown;
    private final GuardedFigures guarded;
    private final KnownFilters known;
    private final AskedAndAnswered asked;
    private final Regions regions;
    private final BySegment bySegment;
    private final NpsComparisons comparisons;

    MeasurementQueries(
            Breakdown breakdown,
            GuardedFigures guarded,
            KnownFilters known,
            AskedAndAnswered asked,
            Regions regions,
            BySegment bySegment) {
        this.breakdown = breakdown;
        this.guarded = guarded;
        this.known = known;
        this.asked = asked;
        this.regions = regions;
        this.bySegment = bySegment;
        this.comparisons = new NpsComparisons(new Samples(regions));
    }

    /**
     * {@inheritDoc}
     *
     * @throws DomainError NOT_FOUND for a unit outside the viewer's scope or a survey that does not exist; FORBIDDEN
     *     for an administrator, and for everybody confined to units where a segment or trusted answers are asked for;
     *     REFUSED where the anonymity rule forbids the question
     */
    @Override
    public List<NpsItem> nps(NpsRequest request, Viewer viewer) {
        if (request.groupBy().contains(Grouping.SEGMENT)) {
            requireWholeCompany(viewer);
            return bySegment.of(
                    request.filter(),
                    request.groupBy(),
                    (filter, groupBy) -> nps(
                            new NpsRequest(filter, groupBy, request.confidence(), request.method(), request.weighted()),
                            viewer));
        }
        return breakdowns(request, Set.of(request.groupBy()), viewer).getOrDefault(request.groupBy(), List.of());
    }

    /**
     * {@inheritDoc}
     *
     * @throws DomainError as for {@link #nps}
     */
    @Override
    public Map<List<Grouping>, List<NpsItem>> breakdowns(
            NpsRequest request, Set<List<Grouping>> groupings, Viewer viewer) {
        Map<String, String> regionOf = regionOf(groupings);
        Map<List<Grouping>, List<Measured>> measured = measure(request, groupings, regionOf, viewer);
        Map<List<Grouping>, Map<List<String>, NpsItem.Response>> asked =
                asked(request.filter(), groupings, regionOf, viewer);
        boolean free = viewer.scope() instanceof UnitScope.Everything && !guarded.ofEmployees(request.filter());
        Map<List<Grouping>, List<NpsItem>> tables = new HashMap<>();
        measured.forEach((groupBy, groups) -> {
            Map<List<String>, NpsItem.Response> responses = asked.getOrDefault(groupBy, Map.of());
            tables.put(
                    groupBy,
                    groups.stream()
                            .map(m -> new NpsItem(
                                    m.named(groupBy), m.figure(), shown(m.figure(), responses.get(m.group()), free)))
                            .toList());
        });
        return tables;
    }

    /**
     * {@inheritDoc}
     *
     * @throws DomainError as for {@link #nps}
     */
    @Override
    public List<NpsItem> figures(NpsRequest request, Viewer viewer) {
        return measure(request, viewer).stream()
                .map(m -> new NpsItem(m.named(request.groupBy()), m.figure(), null))
                .toList();
    }

    private Map<String, String> regionOf(Set<List<Grouping>> groupings) {
        return groupings.stream().anyMatch(groupBy -> groupBy.contains(Grouping.REGION)) ? regions.byUnit() : Map.of();
    }

    private Map<List<Grouping>, Map<List<String>, NpsItem.Response>> asked(
            MeasurementFilter filter, Set<List<Grouping>> groupings, Map<String, String> regionOf, Viewer viewer) {
        return switch (viewer.scope()) {
            case UnitScope.Everything() -> {
                Optional<Set<UnitRef>> units = filter.unit().map(regions::within);
                yield guarded.ofEmployees(filter)
                        ? closed(filter, units, groupings, regionOf)
                        : asked.of(filter, units, groupings, regionOf);
            }
            case UnitScope.Within within ->
                closed(
                        filter,
                        Optional.of(filter.unit().map(regions::within).orElse(within.units())),
                        groupings,
                        regionOf);
        };
    }

    private Map<List<Grouping>, Map<List<String>, NpsItem.Response>> closed(
            MeasurementFilter filter,
            Optional<Set<UnitRef>> units,
            Set<List<Grouping>> groupings,
            Map<String, String> regionOf) {
        return guarded.closed(filter)
                .map(closed -> asked.of(closed, units, groupings, regionOf))
                .orElse(Map.of());
    }

    /**
     * Below HQ, and of employees, response and feedback rate are shown where the figure is, of 5 answers each at least.
     */
    private static NpsItem.@Nullable Response shown(
            NpsFigure figure, NpsItem.@Nullable Response response, boolean free) {
        return response == null || free || (figure.n() != null && response.trusted() >= AnonymityRule.LEAST_GROUP)
                ? response
                : null;
    }

    /**
     * {@inheritDoc}
     *
     * @throws DomainError as for {@link #nps}
     */
    @Override
    public NpsComparison compare(NpsRequest a, NpsRequest b, Viewer viewer) {
        Measured one = measure(grouped(a, List.of()), viewer).getFirst();
        Measured other = measure(grouped(b, List.of()), viewer).getFirst();
        return comparisons.of(a, one, b, other);
    }

    private List<Measured> measure(NpsRequest request, Viewer viewer) {
        Set<List<Grouping>> alone = Set.of(request.groupBy());
        return measure(request, alone, regionOf(alone), viewer).getOrDefault(request.groupBy(), List.of());
    }

    private Map<List<Grouping>, List<Measured>> measure(
            NpsRequest request, Set<List<Grouping>> groupings, Map<String, String> regionOf, Viewer viewer) {
        viewer.requireFigures();
        if (request.filter().segment().isPresent() || request.filter().integrity() == Integrity.TRUSTED) {
            requireWholeCompany(viewer);
        }
        known.require(request.filter(), viewer);
        return switch (viewer.scope()) {
            case UnitScope.Everything() ->
                guarded.ofEmployees(request.filter())
                        ? each(groupings, groupBy -> guarded.measureEmployees(grouped(request, groupBy), regionOf))
                        : everything(request, groupings, regionOf);
            case UnitScope.Within within ->
                each(groupings, groupBy -> guarded.measure(grouped(request, groupBy), within, regionOf));
        };
    }

    private static Map<List<Grouping>, List<Measured>> each(
            Set<List<Grouping>> groupings, Function<List<Grouping>, List<Measured>> figures) {
        return groupings.stream().collect(Collectors.toMap(Function.identity(), figures));
    }

    /** Segments are of the company's customers, who belong to no unit. */
    private static void requireWholeCompany(Viewer viewer) {
        if (!(viewer.scope() instanceof UnitScope.Everything)) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "forbidden");
        }
    }

    private Map<List<Grouping>, List<Measured>> everything(
            NpsRequest request, Set<List<Grouping>> groupings, Map<String, String> regionOf) {
        MeasurementFilter filter = request.filter();
        NpsFigures figures = new NpsFigures(request.confidence(), request.method(), Audience.HQ);
        Map<List<Grouping>, List<Measured>> tables = new HashMap<>();
        breakdown
                .count(filter, filter.unit().map(regions::within), groupings, regionOf, request.weighted())
                .forEach((groupBy, groups) -> {
                    List<Measured> measured = new ArrayList<>();
                    groups.forEach((group, tally) -> measured.add(new Measured(group, tally, figures.of(tally))));
                    if (measured.isEmpty() && groupBy.isEmpty()) {
                        measured.add(new Measured(List.of(), Tally.NONE, figures.of(Tally.NONE)));
                    }
                    tables.put(groupBy, measured);
                });
        return tables;
    }

    private static NpsRequest grouped(NpsRequest request, List<Grouping> groupBy) {
        return new NpsRequest(request.filter(), groupBy, request.confidence(), request.method(), request.weighted());
    }
}
