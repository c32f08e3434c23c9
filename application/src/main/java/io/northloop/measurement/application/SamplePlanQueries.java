package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.CentreShrinkage;
import io.northloop.measurement.model.NpsFigures;
import io.northloop.measurement.model.SampleSize;
import io.northloop.measurement.model.Tally;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans samples, for who sees the whole company. How much answers of a centre vary is taken from its own and its peers'
 * answers, as the league takes them: a handful of equal answers is no proof that all are equal.
 */
@Component
@Transactional(readOnly = true)
public class SamplePlanQueries {

    private static final double LEAST = 0.1;
    private static final int MOST = 100;
    private static final int MOST_DIFFERENCE = 200;
    private static final double MOST_POWER = 0.999;
    private static final long MOST_CUSTOMERS = 1_000_000_000;

    private final Breakdown breakdown;
    private final AskedAndAnswered asked;
    private final Regions regions;
    private final GuardedFigures guarded;
    private final KnownFilters known;
    private final OrganisationDirectory organisation;

    SamplePlanQueries(
            Breakdown breakdown,
            AskedAndAnswered asked,
            Regions regions,
            GuardedFigures guarded,
            KnownFilters known,
            OrganisationDirectory organisation) {
        this.breakdown = breakdown;
        this.asked = asked;
        this.regions = regions;
        this.guarded = guarded;
        this.known = known;
        this.organisation = organisation;
    }

    /**
     * What is wanted.
     *
     * @param filter whose past is looked at; without segment
     * @param margin points of NPS, 0.1 … 100
     * @param population customers of each centre, where no more exist; 1 … {@value #MOST_CUSTOMERS}
     * @param difference points of NPS between two groups that is to be found, 0.1 … 200
     * @param power probability of finding it, 0.5 … 0.999
     */
    public record Request(
            MeasurementFilter filter,
            double margin,
            Confidence confidence,
            OptionalLong population,
            OptionalDouble difference,
            double power) {

        private Request checked() {
            double apart = difference.orElse(LEAST);
            long customers = population.orElse(1);
            new Faults()
                    .require(margin >= LEAST && margin <= MOST, "margin", "out-of-range", LEAST, MOST)
                    .require(
                            customers >= 1 && customers <= MOST_CUSTOMERS,
                            "population",
                            "out-of-range",
                            1,
                            MOST_CUSTOMERS)
                    .require(
                            apart >= LEAST && apart <= MOST_DIFFERENCE,
                            "difference",
                            "out-of-range",
                            LEAST,
                            MOST_DIFFERENCE)
                    .require(power >= 0.5 && power <= MOST_POWER, "power", "out-of-range", 0.5, MOST_POWER)
                    .throwIfAny(DomainError.Kind.MALFORMED, "malformed");
            return this;
        }
    }

    /**
     * @throws DomainError FORBIDDEN for everybody who does not see the whole company; MALFORMED for numbers out of
     *     range; NOT_FOUND for an unknown unit or survey; REFUSED for segments and for employees' answers
     */
    public SamplePlan plan(Request request, Viewer viewer) {
        viewer.requireCompanyWide();
        viewer.requireFigures();
        MeasurementFilter filter = request.checked().filter();
        if (filter.segment().isPresent()) {
            throw DomainError.refused("sample-without-segments");
        }
        if (guarded.ofEmployees(filter)) {
            throw DomainError.refused("sample-of-employees");
        }
        known.require(filter, viewer);
        Optional<Set<UnitRef>> units = filter.unit().map(regions::within);
        List<Grouping> byUnit = List.of(Grouping.UNIT);
        // The peers of a centre are all of them, whichever are shown.
        SortedMap<List<String>, Tally> tallies = breakdown
                .count(filter.within(Optional.empty()), Optional.empty(), Set.of(byUnit), Map.of(), false)
                .getOrDefault(byUnit, Collections.emptySortedMap());
        Map<List<String>, NpsItem.Response> responses =
                asked.of(filter, units, Set.of(byUnit), Map.of()).getOrDefault(byUnit, Map.of());
        CentreShrinkage peers =
                CentreShrinkage.of(tallies.values().stream().map(Tally::counts).toList());
        Map<UnitRef, UnitView> known = new HashMap<>();
        organisation.units().forEach(unit -> known.put(unit.ref(), unit));
        List<SamplePlan.Row> rows = new ArrayList<>();
        for (UnitView unit : organisation.units()) {
            boolean wanted = units.isEmpty() || units.get().contains(unit.ref());
            if (wanted && unit.active() && unit.kind() == UnitKind.CENTRE) {
                List<String> group = List.of(unit.ref().value());
                rows.add(row(
                        request,
                        unit,
                        unit.parentRef() == null ? null : known.get(unit.parentRef()),
                        tallies.getOrDefault(group, Tally.NONE),
                        tallies.isEmpty() ? null : peers,
                        responses.get(group)));
            }
        }
        return new SamplePlan(needed(request, SampleSize.WORST_VARIANCE), perGroup(request), rows);
    }

    private static SamplePlan.Row row(
            Request request,
            UnitView unit,
            @Nullable UnitView region,
            Tally tally,
            @Nullable CentreShrinkage peers,
            NpsItem.@Nullable Response response) {
        double variance = peers == null
                ? SampleSize.WORST_VARIANCE
                : peers.posterior(tally.counts()).shares().variance();
        long needed = needed(request, variance);
        NpsFigure figure = new NpsFigures(request.confidence(), IntervalMethod.ADJUSTED_WALD, Audience.HQ).of(tally);
        Double rate = response == null ? null : response.rate();
        return new SamplePlan.Row(
                unit,
                region,
                tally.n(),
                variance,
                needed,
                figure.marginOfError(),
                rate,
                rate == null || rate == 0 ? null : (long) Math.ceil(needed / rate));
    }

    private static long needed(Request request, double variance) {
        return request.population().isPresent()
                ? SampleSize.forMargin(
                        request.margin(),
                        variance,
                        request.confidence(),
                        request.population().getAsLong())
                : SampleSize.forMargin(request.margin(), variance, request.confidence());
    }

    private static @Nullable Long perGroup(Request request) {
        return request.difference().isEmpty()
                ? null
                : SampleSize.forDifference(
                        request.difference().getAsDouble(),
                        SampleSize.WORST_VARIANCE,
                        SampleSize.WORST_VARIANCE,
                        request.confidence(),
                        request.power());
    }
}
