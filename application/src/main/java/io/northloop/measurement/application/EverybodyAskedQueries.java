package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.Display;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.NonResponseBounds;
import io.northloop.measurement.model.NpsCounts;
import io.northloop.measurement.model.NpsFigures;
import io.northloop.measurement.model.Poststratification;
import io.northloop.measurement.model.Tally;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From those who answered to everybody asked, for who sees the whole company. */
@Component
@Transactional(readOnly = true)
public class EverybodyAskedQueries {

    /** Comes after every group's value, so that the small ones together stand last. */
    private static final String SMALL = "\uFFFF";

    /** What a variance needs. */
    private static final int LEAST_OF_STRATUM = 2;

    private final Breakdown breakdown;
    private final AskedAndAnswered asked;
    private final Regions regions;
    private final GuardedFigures guarded;
    private final KnownFilters known;

    EverybodyAskedQueries(
            Breakdown breakdown, AskedAndAnswered asked, Regions regions, GuardedFigures guarded, KnownFilters known) {
        this.breakdown = breakdown;
        this.asked = asked;
        this.regions = regions;
        this.guarded = guarded;
        this.known = known;
    }

    /**
     * Empty where there is no NPS to show, and where nobody was asked: answers of open links only, or of a segment, whose
     * invitations are not known.
     *
     * @param request grouped by unit, region or touchpoint; unit without
     * @throws DomainError FORBIDDEN for everybody who does not see the whole company; MALFORMED for another grouping, and for
     *     weights; NOT_FOUND for an unknown unit or survey; REFUSED for employees' answers
     */
    public Optional<EverybodyAsked> among(NpsRequest request, Viewer viewer) {
        viewer.requireCompanyWide();
        viewer.requireFigures();
        Grouping by = OneGrouping.of(request);
        known.require(request.filter(), viewer);
        if (guarded.ofEmployees(request.filter())) {
            throw DomainError.refused("asked-of-employees");
        }
        List<Grouping> groupBy = List.of(by);
        Optional<Set<UnitRef>> units = request.filter().unit().map(regions::within);
        Map<String, String> regionOf = by == Grouping.REGION ? regions.byUnit() : Map.of();
        SortedMap<List<String>, Tally> answers = breakdown
                .count(request.filter(), units, Set.of(groupBy), regionOf, false)
                .getOrDefault(groupBy, Collections.emptySortedMap());
        Map<List<String>, NpsItem.Response> invitations =
                asked.of(request.filter(), units, Set.of(groupBy), regionOf).getOrDefault(groupBy, Map.of());
        NpsItem.Response response =
                invitations.values().stream().reduce(AskedAndAnswered::together).orElse(null);
        Tally all = answers.values().stream().reduce(Tally.NONE, Tally::plus);
        NpsFigures figures = new NpsFigures(request.confidence(), request.method(), Audience.HQ);
        NpsFigure figure = figures.of(all);
        Double rate = response == null ? null : response.rate(request.filter().integrity());
        if (response == null || rate == null || figure.nps() == null) {
            return Optional.empty();
        }
        return Optional.of(new EverybodyAsked(
                figure,
                response,
                NonResponseBounds.of(figure.nps(), rate),
                finite(all.counts(), response.invited(), request),
                weighted(by, answers, invitations, figures, request)));
    }

    private static @Nullable Interval finite(NpsCounts counts, long population, NpsRequest request) {
        return population < counts.n() ? null : counts.intervalAmong(population, request.confidence());
    }

    private static EverybodyAsked.@Nullable Weighted weighted(
            Grouping by,
            SortedMap<List<String>, Tally> answers,
            Map<List<String>, NpsItem.Response> invitations,
            NpsFigures figures,
            NpsRequest request) {
        SortedMap<String, Tally> tallies = new TreeMap<>();
        SortedMap<String, Long> invited = new TreeMap<>();
        answers.forEach((group, tally) -> tallies.merge(stratum(group, answers), tally, Tally::plus));
        invitations.forEach((group, response) -> invited.merge(stratum(group, answers), response.invited(), Long::sum));
        tallies.keySet()
                .removeIf(group -> invited.getOrDefault(group, 0L) == 0
                        || tallies.getOrDefault(group, Tally.NONE).n() < LEAST_OF_STRATUM);
        long asked = invited.values().stream().mapToLong(Long::longValue).sum();
        long spoken = tallies.keySet().stream()
                .mapToLong(group -> invited.getOrDefault(group, 0L))
                .sum();
        if (spoken == 0) {
            return null;
        }
        long answered = tallies.values().stream().mapToLong(Tally::n).sum();
        List<Poststratification.Stratum> weights = new ArrayList<>();
        List<EverybodyAsked.Stratum> strata = new ArrayList<>();
        tallies.forEach((group, tally) -> {
            long of = invited.getOrDefault(group, 0L);
            double share = (double) of / spoken;
            weights.add(new Poststratification.Stratum(share, tally.counts()));
            strata.add(new EverybodyAsked.Stratum(
                    group.equals(SMALL) ? null : group, of, figures.of(tally), share, (double) tally.n() / answered));
        });
        Poststratification estimate = Poststratification.of(weights);
        return new EverybodyAsked.Weighted(
                by,
                estimate.nps(),
                estimate.standardError(),
                estimate.interval(request.confidence()),
                (double) spoken / asked,
                strata);
    }

    /** Groups with fewer answers than an NPS of their own takes, and those without any, are one. */
    private static String stratum(List<String> group, SortedMap<List<String>, Tally> answers) {
        return answers.getOrDefault(group, Tally.NONE).n() < Display.LEAST_INDICATIVE ? SMALL : group.getFirst();
    }
}
