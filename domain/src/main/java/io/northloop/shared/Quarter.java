package io.northloop.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quarter of the company's calendar, written {@code 2026-Q4}.
 *
 * @param year 2000 … 2999
 * @param number 1 … 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern FORM = Pattern.compile("(2[0-9]{3})-Q([1-4])");
    private static final int MONTHS = 3;
    private static final int A_YEAR = 4;
    private static final int FIRST = 2000;
    private static final int LAST = 2999;

    public Quarter {
        if (year < FIRST || year > LAST || number < 1 || number > A_YEAR) {
            throw new IllegalArgumentException("no quarter: " + year + "-Q" + number);
        }
    }

    /** The quarter in which the day lies. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** The last quarter that is over on the evening of a day; empty where that is none of the years there are. */
    public static Optional<Quarter> over(LocalDate evening) {
        return Optional.of(evening.plusDays(1))
                .filter(next -> next.getYear() > FIRST && next.getYear() <= LAST)
                .map(next -> of(next).previous());
    }

    /** The quarter behind a text such as {@code 2026-Q4}; empty for any other. */
    public static Optional<Quarter> parse(@Nullable String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate lastDay() {
        return YearMonth.from(firstDay()).plusMonths(MONTHS - 1).atEndOfMonth();
    }

    public Quarter next() {
        return plus(1);
    }

    public Quarter previous() {
        return plus(-1);
    }

    private Quarter plus(int quarters) {
        return of(firstDay().plusMonths((long) quarters * MONTHS));
    }

    @Override
    public int compareTo(Quarter other) {
        return firstDay().compareTo(other.firstDay());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-Q%d", year, number);
    }
}
