package io.northloop.desk.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The stretch of time that the home page looks at. */
public enum HomePeriod {
    /** The last twelve full months. */
    YEAR("12m", 12),
    /** The last three full months. */
    QUARTER("3m", 3),
    /**
     * From the first of this month until now; offered to HQ only, because elsewhere figures end with the last full
     * month.
     */
    RUNNING("running", 0),
    EVERYTHING("all", 0);

    private final String code;
    private final int months;

    HomePeriod(String code, int months) {
        this.code = code;
        this.months = months;
    }

    /** Name in addresses. */
    public String code() {
        return code;
    }

    /** What somebody may choose from. */
    public static List<HomePeriod> offered(boolean hq) {
        return Arrays.stream(values()).filter(period -> hq || period != RUNNING).toList();
    }

    /** The days it stands for on that day. */
    public Days on(LocalDate today) {
        YearMonth running = YearMonth.from(today);
        return switch (this) {
            case YEAR, QUARTER -> Days.fullMonths(running.minusMonths(months), running.minusMonths(1));
            case RUNNING -> new Days(Optional.of(running.atDay(1)), Optional.empty());
            case EVERYTHING -> new Days(Optional.empty(), Optional.empty());
        };
    }

    /**
     * First and last day, both inclusive.
     *
     * @param to until now when empty
     */
    public record Days(Optional<LocalDate> from, Optional<LocalDate> to) {

        static Days fullMonths(YearMonth first, YearMonth last) {
            return new Days(Optional.of(first.atDay(1)), Optional.of(last.atEndOfMonth()));
        }
    }
}
