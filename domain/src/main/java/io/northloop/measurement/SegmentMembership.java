package io.northloop.measurement;

import io.northloop.customer.CustomerSelection;
import io.northloop.customer.QuarterCuts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/**
 * Whose answers are those of a segment. An answer counts when its customer was a member at the end of the quarter
 * before it: who is one by the category of the very answer that is measured would make a figure of itself.
 *
 * @param currency of the facts that make margins
 * @param zone whose days and quarters these are
 * @param stretches each from the day after the one before; answers outside of them do not count
 */
public record SegmentMembership(CustomerSelection selection, Currency currency, ZoneId zone, List<Stretch> stretches) {

    public SegmentMembership {
        stretches = List.copyOf(stretches);
        for (int i = 1; i < stretches.size(); i++) {
            if (!stretches.get(i).from().equals(stretches.get(i - 1).to().plusDays(1))) {
                throw new IllegalArgumentException("days missing or twice before " + stretches.get(i));
            }
        }
    }

    /**
     * Days within one quarter.
     *
     * @param from first day
     * @param to last day, inclusive
     * @param standing the quarter before, at whose end membership is looked at
     */
    public record Stretch(LocalDate from, LocalDate to, QuarterCuts standing) {}
}
