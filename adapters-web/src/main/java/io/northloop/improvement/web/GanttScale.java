package io.northloop.improvement.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Where days lie from left to right, in pixels.
 *
 * @param first leftmost day
 * @param last rightmost day
 * @param day width of one
 */
record GanttScale(LocalDate first, LocalDate last, double day) {

    static final int LEFT = 12;

    private static final int AIR_DAYS = 3;
    private static final int ROOM = 1_000;
    private static final double NARROWEST = 4;
    private static final double WIDEST = 26;

    /** Beyond that, days give way, so that the picture of a slip of the hand stays a picture. */
    private static final int LONGEST = 4_000;

    private static final int MONTH_ROOM = 64;

    /** Where a month begins. */
    record Month(double x, YearMonth month) {}

    /** Where a week begins, and the day of the month on which it does. */
    record Week(double x, int day) {}

    /** A Saturday and a Sunday. */
    record Rest(double x, double width) {}

    /** From the one to the other, with some air on both sides; days as wide as there is room for. */
    static GanttScale around(LocalDate from, LocalDate to) {
        LocalDate first = from.minusDays(AIR_DAYS);
        LocalDate last = to.plusDays(AIR_DAYS);
        long days = first.until(last, ChronoUnit.DAYS) + 1;
        double fitting = Math.clamp((double) ROOM / days, NARROWEST, WIDEST);
        return new GanttScale(first, last, Math.min(fitting, (double) LONGEST / days));
    }

    /** Where the day begins. */
    double at(LocalDate of) {
        return round(LEFT + day * first.until(of, ChronoUnit.DAYS));
    }

    double middle(LocalDate of) {
        return round(LEFT + day * (first.until(of, ChronoUnit.DAYS) + 0.5));
    }

    double end(LocalDate of) {
        return at(of.plusDays(1));
    }

    public double right() {
        return end(last);
    }

    boolean shows(LocalDate of) {
        return !of.isBefore(first) && !of.isAfter(last);
    }

    /** Those whose name has room beside the one before, and before the one after. */
    public List<Month> months() {
        List<Month> months = new ArrayList<>();
        double free = LEFT;
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            double x = Math.max(at(month.atDay(1)), LEFT);
            boolean cut = month.equals(YearMonth.from(first)) && end(month.atEndOfMonth()) - x < MONTH_ROOM;
            if (x >= free && right() - x >= MONTH_ROOM && !cut) {
                months.add(new Month(x, month));
                free = x + MONTH_ROOM;
            }
        }
        return months;
    }

    /** Mondays; none where days are too narrow for their numbers. */
    public List<Week> weeks() {
        List<Week> weeks = new ArrayList<>();
        LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (; day >= NARROWEST && !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.add(new Week(at(monday), monday.getDayOfMonth()));
        }
        return weeks;
    }

    /** None where days are too narrow to be seen. */
    public List<Rest> weekends() {
        List<Rest> weekends = new ArrayList<>();
        LocalDate saturday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        for (; day >= NARROWEST && !saturday.isAfter(last); saturday = saturday.plusWeeks(1)) {
            double from = Math.max(at(saturday), LEFT);
            double to = Math.min(end(saturday.plusDays(1)), right());
            if (to > from) {
                weekends.add(new Rest(from, round(to - from)));
            }
        }
        return weekends;
    }

    /** To a tenth of a pixel. */
    static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
