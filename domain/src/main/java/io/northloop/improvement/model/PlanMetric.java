package io.northloop.improvement.model;

import io.northloop.shared.Decimals;
import io.northloop.shared.Faults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a plan shall move, from where to where, by when. What somebody writes is judged by {@link #faults}; what was
 * kept comes back as it is, also where it would be refused today.
 *
 * @param measure name of a {@link Known} measure, or what else is measured, in words
 * @param from where it stands now
 * @param to where it shall stand; another value than {@code from}
 * @param by last day of the window; no verdict before it is over (method §10)
 */
public record PlanMetric(String measure, BigDecimal from, BigDecimal to, LocalDate by) {

    public static final int MEASURE_LENGTH = 80;

    private static final int DIGITS = 12;
    private static final int DECIMALS = 4;

    /** Measures whose range is known; shares are in percent. */
    public enum Known {
        NPS(-100, 100),
        CSI(0, 1000),
        RESPONSE_RATE(0, 100),
        CONTACT_WITHIN_24_HOURS(0, 100);

        private final int lowest;
        private final int highest;

        Known(int lowest, int highest) {
            this.lowest = lowest;
            this.highest = highest;
        }

        /** The one of this name, with or without space around it: the metric is kept without. */
        static Optional<Known> named(@Nullable String measure) {
            for (Known known : values()) {
                if (measure != null && known.name().equals(measure.strip())) {
                    return Optional.of(known);
                }
            }
            return Optional.empty();
        }

        private boolean holds(BigDecimal value) {
            return value.compareTo(BigDecimal.valueOf(lowest)) >= 0
                    && value.compareTo(BigDecimal.valueOf(highest)) <= 0;
        }
    }

    public PlanMetric {
        measure = measure.strip();
    }

    public static Faults faults(
            @Nullable String measure, @Nullable BigDecimal from, @Nullable BigDecimal to, @Nullable LocalDate by) {
        Faults faults = new Faults()
                .requireText(measure, MEASURE_LENGTH, "/metric")
                .require(from != null, "/from", "required")
                .require(to != null, "/to", "required")
                .require(by != null, "/by", "required")
                .require(by == null || PlanDays.holds(by), "/by", "invalid");
        Optional<Known> known = Known.named(measure);
        valueFaults(from, known, "/from", faults);
        valueFaults(to, known, "/to", faults);
        if (from != null && to != null) {
            faults.require(from.compareTo(to) != 0, "/to", "plan-metric-stands-still");
        }
        return faults;
    }

    /** What is wrong with a value of this measure, at the pointer. */
    Faults faultsOf(BigDecimal value, String pointer) {
        Faults faults = new Faults();
        valueFaults(value, Known.named(measure), pointer, faults);
        return faults;
    }

    private static void valueFaults(@Nullable BigDecimal value, Optional<Known> known, String pointer, Faults faults) {
        if (value == null) {
            return;
        }
        faults.require(Decimals.fit(value, DIGITS, DECIMALS), pointer, "invalid");
        known.ifPresent(it -> faults.require(it.holds(value), pointer, "out-of-range", it.lowest, it.highest));
    }

    /** Whether the value is at the target or beyond it. */
    public boolean reachedBy(BigDecimal value) {
        return isRise() ? value.compareTo(to) >= 0 : value.compareTo(to) <= 0;
    }

    /** Whether the value is better than where the plan began. */
    public boolean movedBy(BigDecimal value) {
        return isRise() ? value.compareTo(from) > 0 : value.compareTo(from) < 0;
    }

    private boolean isRise() {
        return to.compareTo(from) > 0;
    }
}
