package io.northloop.programme.model;

import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;

/**
 * How a programme asks (method §3); HQ may change all of it.
 *
 * @param timing when, after the service
 * @param reminderAfter one reminder, if unanswered
 * @param expiry how long a link stays open
 * @param restraintDays at most one invitation in so many days over all programmes, where that is stricter than the
 *     company's {@link RestraintLimits}
 * @param sameKindRestraintDays at most one of the same kind of survey in so many days, likewise
 * @param sampledPercent share of those eligible who are asked, 1 … 100, by chance
 * @param languages in which people are written to; whoever reads another gets the first of them
 */
public record ProgrammeSettings(
        TimingPolicy timing,
        Duration reminderAfter,
        Duration expiry,
        int restraintDays,
        int sameKindRestraintDays,
        int sampledPercent,
        Set<Language> languages) {

    /** Days of a programme that says nothing of its own; what the company says holds, whatever that becomes. */
    public static final int AS_THE_COMPANY = 0;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST_EXPIRY = Duration.ofDays(60);
    private static final int LONGEST_RESTRAINT = RestraintLimits.LONGEST;
    private static final int EVERYBODY = 100;

    public ProgrammeSettings {
        languages = Set.copyOf(languages);
        long widest = TimingPolicy.TOO_LATE_AFTER.toHours();
        new Faults()
                .require(
                        within(timing.windowUntil(), HOUR, TimingPolicy.TOO_LATE_AFTER),
                        "/windowUntilHours",
                        "out-of-range",
                        1,
                        widest)
                .require(
                        !timing.windowFrom().isNegative() && timing.windowFrom().compareTo(timing.windowUntil()) < 0,
                        "/windowFromHours",
                        "window-upside-down")
                .require(
                        timing.delay().compareTo(timing.windowFrom()) >= 0
                                && timing.delay().compareTo(timing.windowUntil()) < 0,
                        "/delayHours",
                        "delay-outside-window")
                .require(within(expiry, Duration.ofDays(1), LONGEST_EXPIRY), "/expiryDays", "out-of-range", 1, 60)
                .require(
                        within(reminderAfter, HOUR, expiry.minus(HOUR)), "/reminderAfterHours", "reminder-after-expiry")
                .require(
                        restraintDays >= 0 && restraintDays <= LONGEST_RESTRAINT,
                        "/restraintDays",
                        "out-of-range",
                        0,
                        LONGEST_RESTRAINT)
                .require(
                        sameKindRestraintDays >= 0 && sameKindRestraintDays <= LONGEST_RESTRAINT,
                        "/sameKindRestraintDays",
                        "out-of-range",
                        0,
                        LONGEST_RESTRAINT)
                .require(
                        sampledPercent >= 1 && sampledPercent <= EVERYBODY,
                        "/sampledPercent",
                        "out-of-range",
                        1,
                        EVERYBODY)
                .require(!languages.isEmpty(), "/languages", "required")
                .throwIfAny(DomainError.Kind.REFUSED, "invalid");
    }

    /** The language to write in to somebody who prefers this one. */
    public Language languageFor(Language preferred) {
        return languages.contains(preferred)
                ? preferred
                : languages.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether a draw from [0, 1) falls to those who are asked. */
    public boolean samples(double draw) {
        return draw * EVERYBODY < sampledPercent;
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}
