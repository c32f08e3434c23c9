package io.northloop.proposition.application;

import io.northloop.customer.CommercialPortfolio;
import io.northloop.customer.QuarterCuts;
import io.northloop.measurement.SegmentMembers;
import io.northloop.measurement.SegmentMembership;
import io.northloop.measurement.SegmentMembership.Stretch;
import io.northloop.measurement.SegmentRef;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.GridSettings;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.port.GridSettingsRegister;
import io.northloop.proposition.port.Segments;
import io.northloop.shared.Quarter;
import io.northloop.shared.port.CompanyDefaults;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells figures whose answers are those of a segment. */
@Component
@Transactional(readOnly = true)
class SegmentMemberships implements SegmentMembers {

    /** A beginning further back is worth a look at where the company's own history begins. */
    private static final int YEARS_NOT_LOOKED_UP = 3;

    /** The first quarter that has one before it. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 4, 1);

    private final Segments segments;
    private final CommercialPortfolio portfolio;
    private final GridSettingsRegister settings;
    private final CompanyDefaults company;
    private final Clock clock;

    SegmentMemberships(
            Segments segments,
            CommercialPortfolio portfolio,
            GridSettingsRegister settings,
            CompanyDefaults company,
            Clock clock) {
        this.segments = segments;
        this.portfolio = portfolio;
        this.settings = settings;
        this.company = company;
        this.clock = clock;
    }

    @Override
    public Optional<SegmentMembership> membership(
            SegmentRef segment, Optional<LocalDate> from, Optional<LocalDate> to) {
        return SegmentId.parse(segment.value()).flatMap(segments::find).map(found -> {
            GridSettings now = settings.current();
            return new SegmentMembership(
                    SegmentConditions.of(found.rule()),
                    now.currency(),
                    company.zone(),
                    stretches(found, now, from, to));
        });
    }

    private List<Stretch> stretches(
            Segment segment, GridSettings now, Optional<LocalDate> from, Optional<LocalDate> to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), company.zone());
        LocalDate last = to.filter(day -> day.isBefore(today)).orElse(today);
        LocalDate recent = today.minusYears(YEARS_NOT_LOOKED_UP);
        Optional<LocalDate> first = from.filter(day -> !day.isBefore(recent))
                .or(() -> portfolio
                        .firstQuarter()
                        .map(Quarter::firstDay)
                        .map(day -> later(later(day, from), Optional.of(BEGINNING))));
        List<Stretch> stretches = new ArrayList<>();
        LocalDate day = first.orElse(last.plusDays(1));
        while (!day.isAfter(last)) {
            Quarter quarter = Quarter.of(day);
            LocalDate end = quarter.lastDay().isBefore(last) ? quarter.lastDay() : last;
            stretches.add(new Stretch(day, end, standing(segment, now, quarter.previous())));
            day = end.plusDays(1);
        }
        return stretches;
    }

    private static LocalDate later(LocalDate day, Optional<LocalDate> other) {
        return other.filter(day::isBefore).orElse(day);
    }

    /** Cuts are looked for only where the rule goes by tiers. */
    private QuarterCuts standing(Segment segment, GridSettings now, Quarter quarter) {
        return segment.rule().tiers().isEmpty()
                ? new QuarterCuts(quarter, now.cuts())
                : GridCuts.at(now, portfolio, quarter, now.currency());
    }

    @Override
    public List<SegmentRef> all() {
        return segments.all().stream()
                .map(segment -> new SegmentRef(segment.id().toString()))
                .toList();
    }

    @Override
    public Map<SegmentRef, String> names() {
        Map<SegmentRef, String> names = new LinkedHashMap<>();
        segments.all().forEach(segment -> names.put(new SegmentRef(segment.id().toString()), segment.name()));
        return names;
    }
}
