package io.northloop.alerting.model;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSubject;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.measurement.Baseline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Detractors of a centre within 48 hours against its own rate (method §8; statistics, Alerting: Poisson). Each
 * detractor is a look, so the limit is shared among those that a quarter brings: no more than {@value #FALSE_ALARMS}
 * false alarms in a centre's quarter, as many as the sum's alarm has.
 */
record DetractorBurst(AlertSubject subject, Baseline baseline) {

    private static final Duration WINDOW = Duration.ofDays(2);
    private static final double WINDOWS_IN_A_QUARTER = 365.25 / 4 / 2;
    static final double FALSE_ALARMS = 0.013;

    /** Two unhappy customers are no burst, however few there are otherwise. */
    private static final int LEAST = 3;

    private double perQuarter() {
        return baseline.detractors() * baseline.perQuarter();
    }

    /** Detractors of the last 48 hours after this answer; those of regions and programmes are not looked at. */
    List<Instant> with(List<Instant> before, WatchedAnswer answer, LoyaltyCategory category) {
        if (subject.kind() != AlertSubject.Kind.CENTRE) {
            return List.of();
        }
        Instant since = answer.receivedAt().minus(WINDOW);
        List<Instant> within =
                new ArrayList<>(before.stream().filter(at -> at.isAfter(since)).toList());
        if (category == LoyaltyCategory.DETRACTOR) {
            within.add(answer.receivedAt());
        }
        return within;
    }

    Optional<Signal> signal(List<Instant> within, WatchedAnswer answer, LoyaltyCategory category) {
        if (category != LoyaltyCategory.DETRACTOR || within.size() < LEAST) {
            return Optional.empty();
        }
        double expected = perQuarter() / WINDOWS_IN_A_QUARTER;
        // It is looked at because this one came: what chance has to explain are the others.
        double p = Burst.pValue(within.size() - 1, expected);
        if (p > FALSE_ALARMS / Math.max(1, perQuarter())) {
            return Optional.empty();
        }
        return Optional.of(Signal.alarm(
                AlertRule.DETRACTOR_BURST,
                subject,
                Evidence.of(
                        answer.receivedAt(),
                        answer.day().minusDays(WINDOW.toDays()),
                        answer.day(),
                        Map.of(
                                Measure.DETRACTORS,
                                Figure.plain(within.size()),
                                Measure.EXPECTED_DETRACTORS,
                                Figure.plain(expected),
                                Measure.P_VALUE,
                                Figure.plain(p)))));
    }
}
