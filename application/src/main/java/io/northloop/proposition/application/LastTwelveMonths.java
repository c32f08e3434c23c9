package io.northloop.proposition.application;

import io.northloop.measurement.MeasurementFilter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The period over which promises are judged. */
final class LastTwelveMonths {

    private static final int MONTHS = 12;

    private LastTwelveMonths() {}

    /** All answers of the twelve months that ended last. */
    static MeasurementFilter before(LocalDate today) {
        YearMonth running = YearMonth.from(today);
        return MeasurementFilter.EVERYTHING.between(
                Optional.of(running.minusMonths(MONTHS).atDay(1)),
                Optional.of(running.minusMonths(1).atEndOfMonth()));
    }
}
