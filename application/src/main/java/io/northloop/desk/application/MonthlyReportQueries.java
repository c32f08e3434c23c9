package io.northloop.desk.application;

import io.northloop.access.Viewer;
import io.northloop.alerting.RaisedAlerts;
import io.northloop.followup.CaseOutcomes;
import io.northloop.improvement.PlanProgress;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsDecomposition;
import io.northloop.measurement.NpsDecompositions;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.SatisfactionIndices;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.UnitView;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The report of a month, for everybody who sees figures. */
@Component
public class MonthlyReportQueries {

    /** So many months before its own are drawn: the same month a year before is the first. */
    private static final int MONTHS_BEFORE = 12;

    /** Nobody's answers are older. */
    private static final YearMonth EARLIEST = YearMonth.of(2005, 1);

    private final StandingTables tables;
    private final MonthTrend trend;
    private final Measurements measurements;
    private final NpsDecompositions decompositions;
    private final SatisfactionIndices indices;
    private final CaseOutcomes cases;
    private final PlanProgress plans;
    private final RaisedAlerts alerts;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    MonthlyReportQueries(
            StandingTables tables,
            MonthTrend trend,
            Measurements measurements,
            NpsDecompositions decompositions,
            SatisfactionIndices indices,
            CaseOutcomes cases,
            PlanProgress plans,
            RaisedAlerts alerts,
            OrganisationDirectory organisation,
            Clock clock) {
        this.tables = tables;
        this.trend = trend;
        this.measurements = measurements;
        this.decompositions = decompositions;
        this.indices = indices;
        this.cases = cases;
        this.plans = plans;
        this.alerts = alerts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @param unit a centre, or a region with all its centres; everything the viewer may see when empty */
    public record Question(YearMonth month, Optional<UnitRef> unit) {

        private MeasurementFilter filter(YearMonth first, YearMonth last) {
            return new MeasurementFilter(
                    unit,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(first.atDay(1)),
                    Optional.of(last.atEndOfMonth()),
                    Optional.of(SurveyKind.TRANSACTIONAL));
        }

        private NpsRequest request(YearMonth of) {
            return NpsRequest.usual(filter(of, of), List.of());
        }
    }

    /** The last month that is over where the company is. */
    public YearMonth lastFullMonth() {
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), organisation.companyZone()))
                .minusMonths(1);
    }

    /**
     * The report.
     *
     * @throws DomainError REFUSED for a month that is not over, or before 2005; NOT_FOUND for a unit outside the
     *     viewer's scope
     */
    public MonthlyReport report(Question question, Viewer.Staff viewer) {
        YearMonth month = question.month();
        if (month.isAfter(lastFullMonth())) {
            throw DomainError.refused(
                    "report-month-not-over", month.toString(), lastFullMonth().toString());
        }
        if (month.isBefore(EARLIEST)) {
            throw DomainError.refused("report-month-too-early", EARLIEST.toString());
        }
        StandingTables.Read read = tables.read(question.filter(month, month), Set.of(Grouping.TOUCHPOINT), viewer);
        Optional<UnitView> place = place(question, read.units(), viewer);
        List<Home.Month> months = trend.months(question.filter(month.minusMonths(MONTHS_BEFORE), month), viewer);
        ZoneId zone = organisation.companyZone();
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Quarter quarter = Quarter.of(month.plusMonths(1).atDay(1)).previous();
        return new MonthlyReport(
                organisation.companyName(),
                place,
                month,
                clock.instant(),
                read.all(),
                new Home.Satisfaction(quarter, indices.index(quarter, question.unit(), viewer)),
                List.of(
                        change(question, month.minusMonths(1), viewer),
                        change(question, month.minusMonths(MONTHS_BEFORE), viewer)),
                months,
                trend.factors(months, question.unit(), viewer),
                why(question, place, viewer),
                read.regions(),
                read.centres(),
                touchpoints(read.besides().getOrDefault(Grouping.TOUCHPOINT, List.of())),
                cases.outcomes(viewer, CaseOutcomes.Question.about(question.unit(), from, until)),
                plans.progress(viewer, question.unit(), from, until),
                viewer.isHq() ? Optional.of(alerts.raised(viewer, question.unit(), from, until)) : Optional.empty(),
                read.units());
    }

    private static Optional<UnitView> place(Question question, List<UnitView> units, Viewer.Staff viewer) {
        Optional<UnitRef> own = switch (viewer.scope()) {
            case UnitScope.Everything _ -> Optional.empty();
            case UnitScope.Within within -> Optional.of(within.root());
        };
        return question.unit()
                .or(() -> own)
                .flatMap(ref ->
                        units.stream().filter(unit -> unit.ref().equals(ref)).findFirst());
    }

    private MonthlyReport.Change change(Question question, YearMonth against, Viewer viewer) {
        return new MonthlyReport.Change(
                against, measurements.compare(question.request(question.month()), question.request(against), viewer));
    }

    /** By what lies within the place: regions, their centres, the touchpoints of a centre. */
    private Optional<NpsDecomposition> why(Question question, Optional<UnitView> place, Viewer.Staff viewer) {
        if (!viewer.isHq()) {
            return Optional.empty();
        }
        Grouping by = place.map(UnitView::kind)
                .map(kind -> kind == UnitKind.REGION ? Grouping.UNIT : Grouping.TOUCHPOINT)
                .orElse(Grouping.REGION);
        YearMonth month = question.month();
        return decompositions.decompose(
                question.request(month.minusMonths(1)),
                NpsRequest.usual(question.filter(month, month), List.of(by)),
                viewer);
    }

    /** What the answers name and the company's list does not stands last. */
    private List<MonthlyReport.Touchpoint> touchpoints(List<NpsItem> items) {
        Map<String, NpsItem> left = new LinkedHashMap<>();
        items.forEach(item -> left.put(item.group().getOrDefault(Grouping.TOUCHPOINT, ""), item));
        List<MonthlyReport.Touchpoint> rows = new ArrayList<>();
        for (TouchpointView touchpoint : organisation.touchpoints()) {
            Optional.ofNullable(left.remove(touchpoint.code()))
                    .ifPresent(item -> rows.add(new MonthlyReport.Touchpoint(
                            touchpoint.code(), Optional.of(touchpoint), StandingTables.standing(item))));
        }
        left.forEach((code, item) ->
                rows.add(new MonthlyReport.Touchpoint(code, Optional.empty(), StandingTables.standing(item))));
        return rows;
    }
}
