package io.northloop.northstar.application;

import io.northloop.access.Viewer;
import io.northloop.access.WorkSight;
import io.northloop.followup.CaseOutcomes;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.northstar.Fitness;
import io.northloop.northstar.FitnessScope;
import io.northloop.northstar.NorthstarFitness;
import io.northloop.northstar.model.FitnessFacts;
import io.northloop.northstar.model.FitnessRule;
import io.northloop.northstar.model.FitnessSheet;
import io.northloop.northstar.model.FollowedUp;
import io.northloop.northstar.model.HeldAnswers;
import io.northloop.northstar.port.FitnessSheets;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitView;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks whether NPS fits a scope, each viewer by the figures and cases that they see anyway. */
@Component
@Transactional(readOnly = true)
public class FitnessQueries implements NorthstarFitness {

    private static final List<Grouping> ALL = List.of();
    private static final List<Grouping> BY_QUARTER = List.of(Grouping.QUARTER);

    private final FitnessScopes scopes;
    private final FitnessSheets sheets;
    private final Measurements measurements;
    private final CaseOutcomes cases;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    FitnessQueries(
            FitnessScopes scopes,
            FitnessSheets sheets,
            Measurements measurements,
            CaseOutcomes cases,
            OrganisationDirectory organisation,
            Clock clock) {
        this.scopes = scopes;
        this.sheets = sheets;
        this.measurements = measurements;
        this.cases = cases;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Scopes to choose from: the viewer's units, regions before their centres, and touchpoints in the journey's order.
     */
    public record Choices(List<UnitView> units, List<TouchpointView> touchpoints) {}

    @Override
    public Fitness fitness(Viewer viewer, FitnessScope scope) {
        return check(viewer, scope).fitness();
    }

    /**
     * The whole check.
     *
     * @param asked for whoever is confined to units, no unit means all that they see
     * @throws DomainError NOT_FOUND for a unit outside the viewer's scope, or a touchpoint that there is not; FORBIDDEN
     *     to administrators
     */
    public FitnessCheck check(Viewer viewer, FitnessScope asked) {
        viewer.requireFigures();
        FitnessScope scope = scopes.seen(viewer, asked);
        ZoneId zone = organisation.companyZone();
        Quarter last = Quarter.of(LocalDate.ofInstant(clock.instant(), zone)).previous();
        Quarter first = last;
        for (int back = 1; back < FitnessFacts.QUARTERS; back++) {
            first = first.previous();
        }
        List<FitnessSheet> answered = sheets.of(scopes.from(scope));
        FitnessFacts facts = facts(viewer, scope, first, last, HeldAnswers.of(answered));
        return new FitnessCheck(
                scope, first.firstDay(), last.lastDay(), facts, FitnessRule.judge(facts), answered.getFirst());
    }

    /** @throws DomainError FORBIDDEN to administrators */
    public Choices choices(Viewer viewer) {
        viewer.requireFigures();
        return new Choices(
                organisation.units().stream()
                        .filter(unit -> viewer.covers(unit.ref()))
                        .toList(),
                organisation.touchpoints());
    }

    private FitnessFacts facts(Viewer viewer, FitnessScope scope, Quarter first, Quarter last, HeldAnswers held) {
        Map<List<Grouping>, List<NpsItem>> tables = measurements.breakdowns(
                NpsRequest.usual(filter(scope, first, last), ALL), Set.of(ALL, BY_QUARTER), viewer);
        NpsItem whole = Objects.requireNonNull(tables.get(ALL), "what is grouped by nothing is one group")
                .getFirst();
        // A quarter whose number is hidden has answers, or it would not be listed.
        long quarters = tables.getOrDefault(BY_QUARTER, List.of()).stream()
                .map(item -> item.figure().n())
                .filter(n -> n == null || n > 0)
                .count();
        return new FitnessFacts(
                whole.figure().n(),
                invited(whole.response()),
                Math.toIntExact(quarters),
                followedUp(viewer, scope, first, last, whole.figure().detractors()),
                held);
    }

    private static MeasurementFilter filter(FitnessScope scope, Quarter first, Quarter last) {
        return new MeasurementFilter(
                Optional.ofNullable(scope.unit()),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(scope.touchpoint()),
                Optional.of(first.firstDay()),
                Optional.of(last.lastDay()),
                Optional.of(SurveyKind.TRANSACTIONAL));
    }

    private static FitnessFacts.@Nullable Invited invited(NpsItem.@Nullable Response response) {
        return response == null || response.invited() == 0
                ? null
                : new FitnessFacts.Invited(response.invited(), response.responded());
    }

    /** Whoever sees only their own cases learns nothing from them of how others work. */
    private @Nullable FollowedUp followedUp(
            Viewer viewer, FitnessScope scope, Quarter first, Quarter last, @Nullable Long detractors) {
        if (!WorkSight.of(viewer, organisation).covers(scope.unit())) {
            return null;
        }
        ZoneId zone = organisation.companyZone();
        Instant from = first.firstDay().atStartOfDay(zone).toInstant();
        Instant until = last.next().firstDay().atStartOfDay(zone).toInstant();
        CaseOutcomes.Counts counts = cases.outcomes(
                viewer,
                new CaseOutcomes.Question(
                        Optional.ofNullable(scope.unit()),
                        Optional.ofNullable(scope.touchpoint()),
                        Optional.of(SurveyKind.TRANSACTIONAL),
                        from,
                        until));
        return FollowedUp.of(
                        new FollowedUp.Cases(counts.opened(), counts.judged(), counts.inTime(), counts.explained()),
                        detractors)
                .orElse(null);
    }
}
