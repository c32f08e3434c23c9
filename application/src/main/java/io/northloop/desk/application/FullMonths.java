package io.northloop.desk.application;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fixed stretch of full months, which an address means ever after, unlike the last months before today.
 *
 * @param first not after {@code last}
 */
public record FullMonths(YearMonth first, YearMonth last) {

    private static final String BETWEEN = "_";
    private static final String FORM = "\\d{4}-\\d{2}" + BETWEEN + "\\d{4}-\\d{2}";

    /** Five years: more than a picture of months can show. */
    private static final int MOST = 60;

    /**
     * What {@link #code} wrote; empty where it cannot be read, is too long, or is not over yet.
     *
     * @param running the month that is not over
     */
    public static Optional<FullMonths> parse(@Nullable String code, YearMonth running) {
        if (code == null || !code.matches(FORM)) {
            return Optional.empty();
        }
        int middle = code.indexOf(BETWEEN);
        try {
            FullMonths months = new FullMonths(
                    YearMonth.parse(code.substring(0, middle)), YearMonth.parse(code.substring(middle + 1)));
            return Optional.of(months).filter(it -> it.fits(running));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean fits(YearMonth running) {
        return !first.isAfter(last)
                && last.isBefore(running)
                && first.plusMonths(MOST).isAfter(last);
    }

    /** Name in addresses, such as {@code 2026-08_2026-10}. */
    public String code() {
        return first + BETWEEN + last;
    }

    HomePeriod.Days days() {
        return HomePeriod.Days.fullMonths(first, last);
    }
}
