package io.northloop.improvement.model;

import java.time.LocalDate;

/** Days that a plan can speak of: a year of five digits is a slip of the hand, and more than a calendar takes. */
final class PlanDays {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private PlanDays() {}

    static boolean holds(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
