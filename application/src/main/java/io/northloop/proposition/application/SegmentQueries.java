package io.northloop.proposition.application;

import io.northloop.access.Viewer;
import io.northloop.customer.CommercialPortfolio;
import io.northloop.customer.CustomerTotal;
import io.northloop.customer.MarginCuts;
import io.northloop.customer.QuarterMembership;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.SegmentRef;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.GridFigures;
import io.northloop.proposition.model.GridSettings;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.port.GridSettingsRegister;
import io.northloop.proposition.port.Propositions;
import io.northloop.proposition.port.Segments;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import io.northloop.shared.port.CompanyDefaults;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be seen of segments: how many belong to them and what they bring in, never who. */
@Component
@Transactional(readOnly = true)
public class SegmentQueries {

    /** Two years. */
    private static final int QUARTERS = 8;

    private final Segments segments;
    private final CommercialPortfolio portfolio;
    private final GridSettingsRegister settings;
    private final Propositions propositions;
    private final Measurements measurements;
    private final CompanyDefaults company;
    private final Clock clock;

    SegmentQueries(
            Segments segments,
            CommercialPortfolio portfolio,
            GridSettingsRegister settings,
            Propositions propositions,
            Measurements measurements,
            CompanyDefaults company,
            Clock clock) {
        this.segments = segments;
        this.portfolio = portfolio;
        this.settings = settings;
        this.propositions = propositions;
        this.measurements = measurements;
        this.company = company;
        this.clock = clock;
    }

    /** All by name, without figures. */
    public List<Segment> all(Viewer viewer) {
        GridAccess.requireSight(viewer);
        return segments.all();
    }

    /** All by name, with the figures of a quarter. */
    public List<SegmentView> withFigures(Viewer viewer, Quarter period) {
        GridAccess.requireSight(viewer);
        GridSettings now = settings.current();
        MarginCuts cuts = GridCuts.of(now, portfolio, period, now.currency());
        List<Segment> all = segments.all();
        List<CustomerTotal> totals = portfolio.totals(
                all.stream()
                        .map(segment -> SegmentConditions.of(segment.rule()))
                        .toList(),
                period,
                now.currency(),
                cuts);
        return IntStream.range(0, all.size())
                .mapToObj(i -> new SegmentView(all.get(i), figures(totals.get(i))))
                .toList();
    }

    /** @throws DomainError NOT_FOUND */
    public Segment one(Viewer viewer, SegmentId id) {
        GridAccess.requireSight(viewer);
        return segments.find(id).orElseThrow(SegmentQueries::unknown);
    }

    /** Whether an active proposition is for it, so that its rule may not change. */
    public boolean isPromised(Viewer viewer, SegmentId id) {
        GridAccess.requireSight(viewer);
        return propositions.promisesTo(id);
    }

    /**
     * One over the quarters up to this one: who belonged to it, what they brought in, what they say.
     *
     * @throws DomainError NOT_FOUND
     */
    public SegmentCourse course(Viewer viewer, SegmentId id, Quarter last) {
        Segment segment = one(viewer, id);
        GridSettings now = settings.current();
        // One more than is shown: who came in the first one shows against the one before.
        List<Quarter> quarters = Stream.iterate(last, Quarter::previous)
                .limit(QUARTERS + 1L)
                .toList()
                .reversed();
        List<QuarterMembership> members = portfolio.memberships(
                SegmentConditions.of(segment.rule()),
                quarters.stream()
                        .map(quarter -> GridCuts.at(now, portfolio, quarter, now.currency()))
                        .toList(),
                now.currency());
        SegmentRef ref = new SegmentRef(id.toString());
        Map<String, NpsFigure> said = measurements
                .figures(
                        NpsRequest.usual(
                                MeasurementFilter.EVERYTHING
                                        .of(ref)
                                        .between(Optional.of(quarters.get(1).firstDay()), Optional.of(last.lastDay())),
                                List.of(Grouping.QUARTER)),
                        viewer)
                .stream()
                .collect(Collectors.toMap(item -> item.group().getOrDefault(Grouping.QUARTER, ""), NpsItem::figure));
        NpsFigure lately = measurements
                .figures(NpsRequest.usual(LastTwelveMonths.before(today()).of(ref), List.of()), viewer)
                .getFirst()
                .figure();
        return new SegmentCourse(
                segment,
                propositions.promisesTo(id),
                now.currency(),
                members.subList(1, members.size()).reversed().stream()
                        .map(each -> new SegmentCourse.InQuarter(
                                each,
                                Optional.ofNullable(said.get(each.quarter().toString()))))
                        .toList(),
                lately);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), company.zone());
    }

    private static GridFigures figures(CustomerTotal total) {
        return new GridFigures(total.customers(), total.revenue(), total.profit());
    }

    static DomainError unknown() {
        return DomainError.notFound("segment-unknown");
    }
}
