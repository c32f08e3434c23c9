package io.northloop.desk.application;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.followup.CaseCounts;
import io.northloop.improvement.TaskCounts;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The home page of everybody who sees figures. */
@Component
public class HomeQueries {

    /** "What changed" compares so many full months with as many before. */
    private static final int COMPARED_MONTHS = 3;

    private final Measurements measurements;
    private final HomeTrend trend;
    private final OrganisationDirectory organisation;
    private final CaseCounts cases;
    private final TaskCounts tasks;
    private final Clock clock;

    HomeQueries(
            Measurements measurements,
            HomeTrend trend,
            OrganisationDirectory organisation,
            CaseCounts cases,
            TaskCounts tasks,
            Clock clock) {
        this.measurements = measurements;
        this.trend = trend;
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
        List<UnitView> units = organisation.units().stream()
                .filter(unit -> viewer.covers(unit.ref()))
                .toList();
        List<UnitView> regions = regions(units, question.unit(), viewer);
        List<UnitView> centres = centres(units, question.unit());
        Map<List<Grouping>, List<NpsItem>> tables = tables(filter, regions, centres, viewer);
        Home.Standing standing = standing(table(tables).getFirst());
        Optional<SurveyKind> elsewhere = isEmpty(standing, viewer) ? answeredKind(viewer) : Optional.empty();
        Home.State state = state(standing, viewer, elsewhere);
        boolean empty = state != Home.State.FIGURES;
        List<Home.Month> months = empty ? List.of() : trend.months(filter, viewer);
        return new Home(
                state,
                elsewhere,
                days,
                standing,
                months,
                trend.factors(months, question.unit(), viewer),
                empty ? List.of() : rows(regions, units, Grouping.REGION, tables),
                empty ? List.of() : twoOrMore(rows(centres, units, Grouping.UNIT, tables)),
                empty ? Optional.empty() : change(question, viewer, today),
                cases.countsFor(viewer),
                tasks.countsFor(viewer),
                units);
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

    /** Those that get a row, if they are active or have answers. */
    private static List<UnitView> regions(List<UnitView> units, Optional<UnitRef> chosen, Viewer.Staff viewer) {
        return viewer.role() == Role.HQ && chosen.isEmpty()
                ? units.stream().filter(unit -> unit.kind() == UnitKind.REGION).toList()
                : List.of();
    }

    /** Those that get a row, if they are active or have answers. */
    private static List<UnitView> centres(List<UnitView> units, Optional<UnitRef> chosen) {
        return units.stream()
                .filter(unit -> unit.kind() == UnitKind.CENTRE)
                .filter(unit -> chosen.isEmpty() || chosen.get().equals(unit.parentRef()))
                .toList();
    }

    private static List<Home.Row> rows(
            List<UnitView> shown, List<UnitView> units, Grouping grouping, Map<List<Grouping>, List<NpsItem>> tables) {
        Map<UnitRef, UnitView> all = new HashMap<>();
        units.forEach(unit -> all.put(unit.ref(), unit));
        Map<String, Home.Standing> standings = new HashMap<>();
        for (NpsItem item : table(tables, grouping)) {
            standings.put(item.group().getOrDefault(grouping, ""), standing(item));
        }
        Home.Standing nothing = new Home.Standing(NpsFigure.onlyN(0L), null);
        return shown.stream()
                .filter(unit ->
                        unit.active() || standings.containsKey(unit.ref().value()))
                .map(unit -> new Home.Row(
                        unit,
                        unit.parentRef() == null ? null : all.get(unit.parentRef()),
                        standings.getOrDefault(unit.ref().value(), nothing)))
                .toList();
    }

    /** One centre alone says what the figure above says. */
    private static List<Home.Row> twoOrMore(List<Home.Row> rows) {
        return rows.size() < 2 ? List.of() : rows;
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

    /** The figure for all, and those of the units that get a row; read in one go. */
    private Map<List<Grouping>, List<NpsItem>> tables(
            MeasurementFilter filter, List<UnitView> regions, List<UnitView> centres, Viewer viewer) {
        Set<List<Grouping>> groupings = new HashSet<>(Set.of(List.of()));
        if (!regions.isEmpty()) {
            groupings.add(List.of(Grouping.REGION));
        }
        if (!centres.isEmpty()) {
            groupings.add(List.of(Grouping.UNIT));
        }
        return measurements.breakdowns(NpsRequest.usual(filter, List.of()), groupings, viewer);
    }

    private static List<NpsItem> table(Map<List<Grouping>, List<NpsItem>> tables, Grouping... groupBy) {
        return tables.getOrDefault(List.of(groupBy), List.of());
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

    private static Home.Standing standing(NpsItem item) {
        return new Home.Standing(item.figure(), item.response());
    }
}
