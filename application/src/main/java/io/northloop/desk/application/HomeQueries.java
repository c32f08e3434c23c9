package io.northloop.desk.application;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.followup.CaseCounts;
import io.northloop.improvement.TaskCounts;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.SatisfactionIndices;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Quarter;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The home page of everybody who sees figures. */
@Component
public class HomeQueries {

    /** "What changed" compares so many full months with as many before. */
    private static final int COMPARED_MONTHS = 3;

    private final Measurements measurements;
    private final StandingTables tables;
    private final MonthTrend trend;
    private final SatisfactionIndices indices;
    private final OrganisationDirectory organisation;
    private final CaseCounts cases;
    private final TaskCounts tasks;
    private final Clock clock;

    HomeQueries(
            Measurements measurements,
            StandingTables tables,
            MonthTrend trend,
            SatisfactionIndices indices,
            OrganisationDirectory organisation,
            CaseCounts cases,
            TaskCounts tasks,
            Clock clock) {
        this.measurements = measurements;
        this.tables = tables;
        this.trend = trend;
        this.indices = indices;
        this.organisation = organisation;
        this.cases = cases;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * What is looked at.
     *
     * @param months looked at instead of the period, where there are any
     * @param unit a centre, or a region with all its centres; everything the viewer may see when empty
     */
    public record Question(HomePeriod period, Optional<FullMonths> months, Optional<UnitRef> unit, SurveyKind kind) {

        private HomePeriod.Days days(LocalDate today) {
            return months.map(FullMonths::days).orElseGet(() -> period.on(today));
        }
    }

    /** The month that is not over where the company is. */
    public YearMonth runningMonth() {
        return YearMonth.from(today());
    }

    /** The home page; refusals are those of {@link Measurements}. */
    public Home home(Question question, Viewer.Staff viewer) {
        LocalDate today = today();
        HomePeriod.Days days = question.days(today);
        MeasurementFilter filter = filter(question, days);
        StandingTables.Read read = tables.read(filter, Set.of(), viewer);
        Home.Standing standing = read.all();
        Optional<SurveyKind> elsewhere = isEmpty(standing, viewer) ? answeredKind(viewer) : Optional.empty();
        Home.State state = state(standing, viewer, elsewhere);
        boolean empty = state != Home.State.FIGURES;
        List<Home.Month> months = empty ? List.of() : trend.months(filter, viewer);
        return new Home(
                state,
                elsewhere,
                days,
                standing,
                empty ? Optional.empty() : satisfaction(question, days, viewer, today),
                months,
                trend.factors(months, question.unit(), viewer),
                empty ? List.of() : read.regions(),
                empty ? List.of() : read.centres(),
                empty ? Optional.empty() : change(question, viewer, today),
                cases.countsFor(viewer),
                tasks.countsFor(viewer),
                read.units());
    }

    /** Whether nothing was ever set up: while there is no unit there can be no answer, which always belongs to one. */
    public boolean isFirstStart() {
        return organisation.units().isEmpty();
    }

    private Home.State state(Home.Standing standing, Viewer.Staff viewer, Optional<SurveyKind> elsewhere) {
        if (!isEmpty(standing, viewer)) {
            return Home.State.FIGURES;
        }
        return elsewhere.isPresent() ? Home.State.NOTHING_FOUND : Home.State.FIRST_START;
    }

    /** Below HQ an empty figure and a protected one look the same. */
    private static boolean isEmpty(Home.Standing standing, Viewer.Staff viewer) {
        Long n = standing.figure().n();
        return viewer.role() == Role.HQ && (n == null || n == 0);
    }

    /** The first kind of survey with any answer at all; asked only when the chosen view shows none. */
    private Optional<SurveyKind> answeredKind(Viewer viewer) {
        for (SurveyKind kind : SurveyKind.values()) {
            Question everything = new Question(HomePeriod.EVERYTHING, Optional.empty(), Optional.empty(), kind);
            MeasurementFilter filter = filter(everything, HomePeriod.EVERYTHING.on(LocalDate.EPOCH));
            Long n = measurements
                    .figures(NpsRequest.usual(filter, List.of()), viewer)
                    .getFirst()
                    .figure()
                    .n();
            if (n != null && n > 0) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** An NPS is never read alone (method §6). */
    private Optional<Home.Satisfaction> satisfaction(
            Question question, HomePeriod.Days days, Viewer viewer, LocalDate today) {
        if (question.kind() == SurveyKind.EMPLOYEE) {
            return Optional.empty();
        }
        return Quarter.over(days.to().orElse(today.minusDays(1)))
                .map(quarter -> new Home.Satisfaction(quarter, indices.index(quarter, question.unit(), viewer)));
    }

    private Optional<NpsComparison> change(Question question, Viewer viewer, LocalDate today) {
        YearMonth running = YearMonth.from(today);
        HomePeriod.Days latest =
                HomePeriod.Days.fullMonths(running.minusMonths(COMPARED_MONTHS), running.minusMonths(1));
        HomePeriod.Days before = HomePeriod.Days.fullMonths(
                running.minusMonths(2L * COMPARED_MONTHS), running.minusMonths(COMPARED_MONTHS + 1L));
        NpsComparison comparison = measurements.compare(
                NpsRequest.usual(filter(question, latest), List.of()),
                NpsRequest.usual(filter(question, before), List.of()),
                viewer);
        return Optional.of(comparison).filter(found -> found.difference() != null);
    }

    private static MeasurementFilter filter(Question question, HomePeriod.Days days) {
        return new MeasurementFilter(
                question.unit(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                days.from(),
                days.to(),
                Optional.of(question.kind()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), organisation.companyZone());
    }
}
