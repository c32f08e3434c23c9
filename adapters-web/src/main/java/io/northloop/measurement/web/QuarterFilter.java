package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Integrity;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.application.CsiQueries;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Quarter;
import io.northloop.shared.Ref;
import io.northloop.shared.web.Formats;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quarter, a unit and what is trusted, as they stand in an address; what cannot be read counts as not given.
 *
 * @param quarter by default the last that is over
 * @param unit ref; everything that the viewer sees when {@code null}
 */
record QuarterFilter(Quarter quarter, @Nullable String unit, Integrity integrity) {

    /** How many quarters are looked back at, the chosen one included. */
    static final int BASELINE = 4;

    private static final int OFFERED = 12;

    /** There are quarters before it: nobody's answers are older. */
    private static final int EARLIEST = 2005;

    /** The parameters of the address. */
    record Given(
            @Nullable String quarter,
            @Nullable String unit,
            @Nullable String integrity) {}

    static QuarterFilter of(LocalDate today, Given given, Viewer viewer) {
        return new QuarterFilter(
                Quarter.parse(given.quarter())
                        .filter(quarter -> quarter.year() >= EARLIEST)
                        .orElse(usual(today)),
                Ref.fits(given.unit()) ? given.unit() : null,
                viewer.isHeadquarters() ? ExplorerFilter.integrity(given.integrity()) : Integrity.ALL);
    }

    /** What is looked at when nobody chose a quarter. */
    static Quarter usual(LocalDate today) {
        return Quarter.of(today).previous();
    }

    /** The last quarter that is over on the evening of a day; empty for days that quarters are not known of. */
    static Optional<QuarterFilter> over(LocalDate day, @Nullable String unit, Integrity integrity) {
        return Quarter.over(day)
                .filter(quarter -> quarter.year() >= EARLIEST)
                .map(quarter -> new QuarterFilter(quarter, unit, integrity));
    }

    /** The last years' quarters, the running one included, the latest first. */
    static Map<String, String> offered(LocalDate today, Formats formats) {
        Map<String, String> options = new LinkedHashMap<>();
        Quarter quarter = Quarter.of(today);
        for (int i = 0; i < OFFERED; i++) {
            options.put(quarter.toString(), formats.quarter(quarter));
            quarter = quarter.previous();
        }
        return options;
    }

    CsiQueries.Request alone(Grouping... groupBy) {
        return upTo(1, groupBy);
    }

    /** So many quarters, the chosen one the last. */
    CsiQueries.Request upTo(int quarters, Grouping... groupBy) {
        return new CsiQueries.Request(period(quarters), List.of(groupBy), Confidence.P95);
    }

    /** Answers of the unit in so many quarters, the chosen one the last. */
    MeasurementFilter period(int quarters) {
        Quarter first = quarter;
        for (int i = 1; i < quarters; i++) {
            first = first.previous();
        }
        return MeasurementFilter.EVERYTHING
                .within(Optional.ofNullable(unit).map(UnitRef::new))
                .between(Optional.of(first.firstDay()), Optional.of(quarter.lastDay()))
                .of(integrity);
    }
}
