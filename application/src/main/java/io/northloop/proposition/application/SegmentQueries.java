package io.northloop.proposition.application;

import io.northloop.access.Viewer;
import io.northloop.customer.CommercialPortfolio;
import io.northloop.customer.CustomerSelection;
import io.northloop.customer.CustomerTotal;
import io.northloop.customer.MarginCuts;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.GridFigures;
import io.northloop.proposition.model.GridSettings;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.port.GridSettingsRegister;
import io.northloop.proposition.port.Segments;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be seen of segments: how many belong to them and what they bring in, never who. */
@Component
@Transactional(readOnly = true)
public class SegmentQueries {

    private final Segments segments;
    private final CommercialPortfolio portfolio;
    private final GridSettingsRegister settings;

    SegmentQueries(Segments segments, CommercialPortfolio portfolio, GridSettingsRegister settings) {
        this.segments = segments;
        this.portfolio = portfolio;
        this.settings = settings;
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
        List<CustomerTotal> totals =
                portfolio.totals(all.stream().map(SegmentQueries::selection).toList(), period, now.currency(), cuts);
        return IntStream.range(0, all.size())
                .mapToObj(i -> new SegmentView(all.get(i), figures(totals.get(i))))
                .toList();
    }

    /** @throws DomainError NOT_FOUND */
    public Segment one(Viewer viewer, SegmentId id) {
        GridAccess.requireSight(viewer);
        return segments.find(id).orElseThrow(SegmentQueries::unknown);
    }

    private static CustomerSelection selection(Segment segment) {
        return new CustomerSelection(
                segment.rule().tiers().stream().map(ProfitTier::band).collect(Collectors.toSet()),
                segment.rule().categories(),
                segment.rule().attributes());
    }

    private static GridFigures figures(CustomerTotal total) {
        return new GridFigures(total.customers(), total.revenue(), total.profit());
    }

    static DomainError unknown() {
        return DomainError.notFound("segment-unknown");
    }
}
