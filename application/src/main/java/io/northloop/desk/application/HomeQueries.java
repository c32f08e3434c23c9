package io.northloop.desk.application;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.followup.CaseCounts;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The home page of everybody who sees figures. */
@Component
public class HomeQueries {

    /** "What changed" compares so many full months with as many before. */
    private static final int COMPARED_MONTHS = 3;

    private final Measurements measurements;
    private final OrganisationDirectory organisation;
    private final CaseCounts cases;
    private final Clock clock;

    HomeQueries(Measurements measurements, OrganisationDirectory organisation, CaseCounts cases, Clock clock) {
        this.measurements = measurements;
        this.organisation = organisation;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * What is looked at.
     *
     * @param unit a centre, or a region with all its centres; everything the viewer may see when empty
     */
    public record Question(HomePeriod period, Optional<UnitRef> unit, SurveyKind kind) {}

    /** The home page; refusals are those of {@link Measurements}. */
    public Home home(Question question, Viewer.Staff viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisation.companyZone());
        HomePeriod.Days days = question.period().on(today);
        MeasurementFilter filter = filter(question, days);
        Home.Standing standing = standing(ask(filter, viewer).getFirst());
        Optional<SurveyKind> elsewhere = isEmpty(standing, viewer) ? answeredKind(viewer) : Optional.empty();
        Home.State state = state(standing, viewer, elsewhere);
        List<UnitView> units = organisation.units().stream()
                .filter(unit -> viewer.covers(unit.ref()))
                .toList();
        boolean empty = state != Home.State.FIGURES;
        return new Home(
                state,
                elsewhere,
                days,
                standing,
                empty ? List.of() : trend(filter, viewer),
                empty ? List.of() : regions(filter, viewer, units, question.unit()),
                empty ? List.of() : centres(filter, viewer, units, question.unit()),
                empty ? Optional.empty() : change(question, viewer, today),
                cases.countsFor(viewer),
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
            Question everything = new Question(HomePeriod.EVERYTHING, Optional.empty(), kind);
            Long n = ask(filter(everything, HomePeriod.EVERYTHING.on(LocalDate.EPOCH)), viewer)
                    .getFirst()
                    .figure()
                    .n();
            if (n != null && n > 0) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private List<Home.Month> trend(MeasurementFilter filter, Viewer viewer) {
        Map<YearMonth, NpsFigure> counted = new HashMap<>();
        for (NpsItem item : ask(filter, viewer, Grouping.MONTH)) {
            counted.put(YearMonth.parse(item.group().getOrDefault(Grouping.MONTH, "")), item.figure());
        }
        Optional<YearMonth> first = filter.from()
                .map(YearMonth::from)
                .or(() -> counted.keySet().stream().min(YearMonth::compareTo));
        Optional<YearMonth> last = filter.to()
                .map(YearMonth::from)
                .or(() -> counted.keySet().stream().max(YearMonth::compareTo));
        List<Home.Month> months = new ArrayList<>();
        if (first.isPresent() && last.isPresent()) {
            for (YearMonth month = first.get(); !month.isAfter(last.get()); month = month.plusMonths(1)) {
                months.add(new Home.Month(month, counted.getOrDefault(month, NpsFigure.onlyN(0L))));
            }
        }
        return months;
    }

    private List<Home.Row> regions(
            MeasurementFilter filter, Viewer.Staff viewer, List<UnitView> units, Optional<UnitRef> chosen) {
        if (viewer.role() != Role.HQ || chosen.isPresent()) {
            return List.of();
        }
        return rows(units, unit -> unit.kind() == UnitKind.REGION, Grouping.REGION, filter, viewer);
    }

    private List<Home.Row> centres(
            MeasurementFilter filter, Viewer viewer, List<UnitView> units, Optional<UnitRef> chosen) {
        List<Home.Row> rows = rows(
                units,
                unit -> unit.kind() == UnitKind.CENTRE
                        && (chosen.isEmpty() || chosen.get().equals(unit.parentRef())),
                Grouping.UNIT,
                filter,
                viewer);
        return rows.size() < 2 ? List.of() : rows;
    }

    private List<Home.Row> rows(
            List<UnitView> units,
            Predicate<UnitView> shown,
            Grouping grouping,
            MeasurementFilter filter,
            Viewer viewer) {
        Map<UnitRef, UnitView> all = new HashMap<>();
        units.forEach(unit -> all.put(unit.ref(), unit));
        if (units.stream().noneMatch(shown)) {
            return List.of();
        }
        Map<String, Home.Standing> standings = new HashMap<>();
        for (NpsItem item : ask(filter, viewer, grouping)) {
            standings.put(item.group().getOrDefault(grouping, ""), standing(item));
        }
        Home.Standing nothing = new Home.Standing(NpsFigure.onlyN(0L), null);
        return units.stream()
                .filter(shown)
                .filter(unit ->
                        unit.active() || standings.containsKey(unit.ref().value()))
                .map(unit -> new Home.Row(
                        unit,
                        unit.parentRef() == null ? null : all.get(unit.parentRef()),
                        standings.getOrDefault(unit.ref().value(), nothing)))
                .toList();
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

    private List<NpsItem> ask(MeasurementFilter filter, Viewer viewer, Grouping... groupBy) {
        return measurements.nps(NpsRequest.usual(filter, List.of(groupBy)), viewer);
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

    private static Home.Standing standing(NpsItem item) {
        return new Home.Standing(item.figure(), item.response());
    }
}
