package io.northloop.measurement.application;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Interval;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.model.AnonymityRule;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.NpsDifference;
import io.northloop.measurement.model.NpsFigures;
import io.northloop.measurement.model.Tally;
import io.northloop.measurement.model.WeightedNps;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every figure, as its viewer may see it. */
@Component
public class MeasurementQueries implements Measurements {

    private static final double LIMIT_OF_DIFFERENCE = 200;

    private final Breakdown breakdown;
    private final GuardedFigures guarded;
    private final OrganisationDirectory organisation;
    private final SurveyDirectory surveys;
    private final AskedAndAnswered asked;
    private final Regions regions;

    MeasurementQueries(
            Breakdown breakdown,
            GuardedFigures guarded,
            OrganisationDirectory organisation,
            SurveyDirectory surveys,
            AskedAndAnswered asked,
            Regions regions) {
        this.breakdown = breakdown;
        this.guarded = guarded;
        this.organisation = organisation;
        this.surveys = surveys;
        this.asked = asked;
        this.regions = regions;
    }

    /**
     * {@inheritDoc}
     *
     * @throws DomainError NOT_FOUND for a unit outside the viewer's scope or a survey that does not exist; FORBIDDEN for
     *     an administrator; REFUSED where the anonymity rule forbids the question
     */
    @Override
    public List<NpsItem> nps(NpsRequest request, Viewer viewer) {
        List<Measured> measured = measure(request, viewer);
        Map<List<String>, NpsItem.Response> asked = asked(request, viewer);
        return measured.stream()
                .map(m -> new NpsItem(
                        m.named(request.groupBy()), m.figure(), shown(m.figure(), asked.get(m.group()), viewer)))
                .toList();
    }

    private Map<List<String>, NpsItem.Response> asked(NpsRequest request, Viewer viewer) {
        MeasurementFilter filter = request.filter();
        return switch (viewer.scope()) {
            case UnitScope.Everything() -> asked.of(filter, filter.unit().map(regions::within), request.groupBy());
            case UnitScope.Within within -> {
                Set<UnitRef> units = filter.unit().map(regions::within).orElse(within.units());
                yield guarded.closed(filter)
                        .map(closed -> asked.of(closed, Optional.of(units), request.groupBy()))
                        .orElse(Map.of());
            }
        };
    }

    /** Below HQ a response rate is shown where the figure is, and of 5 answers at least. */
    private static NpsItem.@Nullable Response shown(
            NpsFigure figure, NpsItem.@Nullable Response response, Viewer viewer) {
        boolean free = viewer.scope() instanceof UnitScope.Everything;
        return response == null || free || (figure.n() != null && response.responded() >= AnonymityRule.LEAST_GROUP)
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
        Measured one = measure(ungrouped(a), viewer).getFirst();
        Measured other = measure(ungrouped(b), viewer).getFirst();
        if (one.figure().nps() == null || other.figure().nps() == null) {
            return new NpsComparison(
                    one.figure(), other.figure(), null, independent(a.filter(), b.filter()), null, null, null);
        }
        NpsDifference difference = difference(a, one.tally(), other.tally());
        if (!independent(a.filter(), b.filter())) {
            return new NpsComparison(one.figure(), other.figure(), difference.difference(), false, null, null, null);
        }
        Interval interval = difference.interval().clipped(LIMIT_OF_DIFFERENCE);
        return new NpsComparison(
                one.figure(),
                other.figure(),
                difference.difference(),
                true,
                interval,
                difference.z(),
                difference.pValue());
    }

    private List<Measured> measure(NpsRequest request, Viewer viewer) {
        if (viewer instanceof Viewer.Staff staff && staff.role() == Role.ADMINISTRATOR) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "figures-not-for-role");
        }
        request.filter().unit().ifPresent(unit -> requireUnit(unit, viewer));
        request.filter().survey().ifPresent(survey -> {
            if (surveys.current(survey).isEmpty()) {
                throw DomainError.notFound("survey-not-found", survey.value());
            }
        });
        return switch (viewer.scope()) {
            case UnitScope.Everything() -> everything(request);
            case UnitScope.Within within -> guarded.measure(request, within);
        };
    }

    private void requireUnit(UnitRef unit, Viewer viewer) {
        if (!viewer.covers(unit) || organisation.unit(unit).isEmpty()) {
            throw DomainError.notFound("unit-not-found", unit.value());
        }
    }

    private List<Measured> everything(NpsRequest request) {
        SortedMap<List<String>, Tally> groups = breakdown.count(
                request.filter(), request.filter().unit().map(regions::within), request.groupBy(), request.weighted());
        NpsFigures figures = new NpsFigures(request.confidence(), request.method(), Audience.HQ);
        List<Measured> measured = new ArrayList<>();
        groups.forEach((group, tally) -> measured.add(new Measured(group, tally, figures.of(tally))));
        if (measured.isEmpty() && request.groupBy().isEmpty()) {
            measured.add(new Measured(List.of(), Tally.NONE, figures.of(Tally.NONE)));
        }
        return measured;
    }

    private static NpsDifference difference(NpsRequest request, Tally a, Tally b) {
        Optional<WeightedNps> weightedA = a.weighted();
        Optional<WeightedNps> weightedB = b.weighted();
        return weightedA.isPresent() && weightedB.isPresent()
                ? NpsDifference.between(weightedA.get(), weightedB.get(), request.confidence())
                : NpsDifference.between(a.counts(), b.counts(), request.confidence(), request.method());
    }

    /** No answer can count on both sides when they differ in kind, place, period or any other property. */
    private boolean independent(MeasurementFilter a, MeasurementFilter b) {
        return differ(a.effectiveKind(), b.effectiveKind())
                || differ(a.survey(), b.survey())
                || differ(a.programme(), b.programme())
                || differ(a.touchpoint(), b.touchpoint())
                || isBefore(a, b)
                || isBefore(b, a)
                || apart(a.unit(), b.unit());
    }

    private static boolean isBefore(MeasurementFilter earlier, MeasurementFilter later) {
        return earlier.to().isPresent()
                && later.from().isPresent()
                && earlier.to().get().isBefore(later.from().get());
    }

    private static <T> boolean differ(Optional<T> a, Optional<T> b) {
        return a.isPresent() && b.isPresent() && !a.equals(b);
    }

    private boolean apart(Optional<UnitRef> a, Optional<UnitRef> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        Set<UnitRef> common = regions.within(a.get());
        common.retainAll(regions.within(b.get()));
        return common.isEmpty();
    }

    private static NpsRequest ungrouped(NpsRequest request) {
        List<Grouping> none = List.of();
        return new NpsRequest(request.filter(), none, request.confidence(), request.method(), request.weighted());
    }
}
