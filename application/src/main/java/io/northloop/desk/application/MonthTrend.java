package io.northloop.desk.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.FactorQuestion;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.PinnedFactors;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Periods;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A figure month by month, and what happened meanwhile. */
@Component
final class MonthTrend {

    private final Measurements measurements;
    private final PinnedFactors pinned;

    MonthTrend(Measurements measurements, PinnedFactors pinned) {
        this.measurements = measurements;
        this.pinned = pinned;
    }

    /** Without gaps: a month without answers has a figure of none. */
    List<Home.Month> months(MeasurementFilter filter, Viewer viewer) {
        Map<YearMonth, NpsFigure> counted = new HashMap<>();
        for (NpsItem item : measurements.figures(NpsRequest.usual(filter, List.of(Grouping.MONTH)), viewer)) {
            counted.put(YearMonth.parse(item.group().getOrDefault(Grouping.MONTH, "")), item.figure());
        }
        Optional<YearMonth> first = filter.from()
                .map(YearMonth::from)
                .or(() -> counted.keySet().stream().min(YearMonth::compareTo));
        Optional<YearMonth> last = filter.to()
                .map(YearMonth::from)
                .or(() -> counted.keySet().stream().max(YearMonth::compareTo));
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        return Periods.between(first.get(), last.get(), month -> month.plusMonths(1)).stream()
                .map(month -> new Home.Month(month, counted.getOrDefault(month, NpsFigure.onlyN(0L))))
                .toList();
    }

    /** Those that bear on these months of the unit, or of everything the viewer may see. */
    List<FactorView> factors(List<Home.Month> months, Optional<UnitRef> unit, Viewer viewer) {
        if (months.isEmpty()) {
            return List.of();
        }
        LocalDate first = months.getFirst().month().atDay(1);
        LocalDate last = months.getLast().month().atEndOfMonth();
        return pinned.bearingOn(FactorQuestion.about(unit, first, last), viewer);
    }
}
