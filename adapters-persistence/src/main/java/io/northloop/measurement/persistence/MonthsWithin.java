package io.northloop.measurement.persistence;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.port.Tallies.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The whole months of a period, which the roll-up by months answers for, and the days at its ends, which it does not
 * know.
 *
 * @param first day of the first whole month; from the beginning when empty
 * @param end the day after the last whole month; without end when empty
 */
record MonthsWithin(Optional<LocalDate> first, Optional<LocalDate> end, boolean daysBefore, boolean daysAfter) {

    /** What months without advisers cannot tell apart. */
    private static final Set<Grouping> FINER = EnumSet.of(Grouping.DAY, Grouping.WEEK, Grouping.ADVISER);

    /** Empty where months cannot answer, or none of the period is whole. */
    static Optional<MonthsWithin> of(Question question) {
        if (question.groupBy().stream().anyMatch(FINER::contains)) {
            return Optional.empty();
        }
        Optional<LocalDate> first = question.from().map(day -> day.getDayOfMonth() == 1 ? day : nextMonth(day));
        Optional<LocalDate> end = question.to().map(day -> day.plusDays(1).withDayOfMonth(1));
        if (first.isPresent() && end.filter(day -> !day.isAfter(first.get())).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new MonthsWithin(
                first,
                end,
                !first.equals(question.from()),
                !end.equals(question.to().map(day -> day.plusDays(1)))));
    }

    private static LocalDate nextMonth(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }

    /** The condition on rows of months; it stands beside the one on the period. */
    String whole() {
        String condition = first.isPresent() ? "day >= :firstMonth" : "true";
        return end.isPresent() ? condition + " and day < :endOfMonths" : condition;
    }

    /** One condition on rows of days for each end of the period that is no whole month. */
    List<String> edges() {
        List<String> edges = new ArrayList<>();
        if (daysBefore) {
            edges.add("day < :firstMonth");
        }
        if (daysAfter) {
            edges.add("day >= :endOfMonths");
        }
        return edges;
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        first.ifPresent(day -> parameters.put("firstMonth", day));
        end.ifPresent(day -> parameters.put("endOfMonths", day));
        return parameters;
    }
}
