package io.northloop.measurement.web;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What pages of figures look at when nobody chose a period: the last twelve full months.
 *
 * @param from first day
 * @param to last day, inclusive
 */
record UsualPeriod(LocalDate from, LocalDate to) {

    private static final int MONTHS = 12;

    static UsualPeriod on(LocalDate today) {
        YearMonth running = YearMonth.from(today);
        return new UsualPeriod(
                running.minusMonths(MONTHS).atDay(1), running.minusMonths(1).atEndOfMonth());
    }
}
