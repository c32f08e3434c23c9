package io.northloop.demo;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.demo.DemoPlan.Figure;
import io.northloop.improvement.model.PlanMetric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What the demo company's own answers and cases say, so that its plans speak of figures that the pages show. */
final class DemoFigures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<DemoVisit> history;
    private final List<DemoWave> waves;

    DemoFigures(List<DemoVisit> history, List<DemoWave> waves) {
        this.history = history;
        this.waves = waves;
    }

    /** The metric with one decimal, as the pages round it. */
    BigDecimal of(String metric, Figure figure) {
        return switch (PlanMetric.Known.valueOf(metric)) {
            case NPS -> nps(figure);
            case CONTACT_WITHIN_24_HOURS -> contactInTime(figure);
            case CSI, RESPONSE_RATE -> throw new IllegalArgumentException("the demo's plans do not measure " + metric);
        };
    }

    private BigDecimal nps(Figure figure) {
        List<LoyaltyCategory> given = history.stream()
                .filter(visit -> isIn(visit, figure.unit(), figure.from(), figure.to()))
                .map(visit -> visit.answer().orElseThrow().category())
                .toList();
        long promoters = given.stream().filter(LoyaltyCategory.PROMOTER::equals).count();
        long detractors =
                given.stream().filter(LoyaltyCategory.DETRACTOR::equals).count();
        return percent(promoters - detractors, given.size());
    }

    private BigDecimal contactInTime(Figure figure) {
        List<DemoPastCases.Past> opened = new DemoPastCases()
                .of(history, waves).stream()
                        .filter(it -> it.answered().centre().ref().equals(figure.unit()))
                        .filter(it -> isBetween(it.at(), figure.from(), figure.to()))
                        .toList();
        return percent(opened.stream().filter(it -> it.escalation() == 0).count(), opened.size());
    }

    /** The visit with the lowest score and a comment, or the next after it, whose case is one of the past. */
    DemoVisit worst(String unit, LocalDate from, LocalDate to, int place) {
        Predicate<DemoVisit> told = visit -> isIn(visit, unit, from, to)
                && visit.answer().orElseThrow().category() == LoyaltyCategory.DETRACTOR
                && !visit.answer().orElseThrow().reason().isEmpty()
                && !DemoAnswers.isFresh(visit);
        return history.stream()
                .filter(told)
                .sorted(Comparator.comparingInt(
                        visit -> visit.answer().orElseThrow().score()))
                .skip(place - 1L)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isIn(DemoVisit visit, String unit, LocalDate from, LocalDate to) {
        return visit.centre().ref().equals(unit)
                && visit.answer().filter(it -> isBetween(it.at(), from, to)).isPresent();
    }

    private static boolean isBetween(Instant at, LocalDate from, LocalDate to) {
        LocalDate day = LocalDate.ofInstant(at, DemoCompany.ZONE);
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static BigDecimal percent(long part, long whole) {
        return HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
