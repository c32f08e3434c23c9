package io.northloop.programme.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/**
 * When to ask after a service (method §3): at the wished delay if that is outside quiet hours, else at the allowed
 * moment nearest to it within the window, the earlier of two equally near ones, else at the first allowed moment after.
 * A report inside the window leaves what remains of it; one at or after its end is asked at the next allowed moment, up
 * to seven days after the service.
 *
 * @param delay wished, from the end of the service
 * @param windowFrom first moment of the window, included
 * @param windowUntil end of the window, excluded
 */
public record TimingPolicy(Duration delay, Duration windowFrom, Duration windowUntil, QuietHours quiet) {

    /** Beyond this age a service is not asked about. */
    public static final Duration TOO_LATE_AFTER = Duration.ofDays(7);

    /**
     * The moment to ask.
     *
     * @param ended end of the service
     * @param reported when it became known
     * @param zone of the centre: quiet hours are its hours
     * @return empty when it is too late to ask
     */
    public Optional<Instant> plan(Instant ended, Instant reported, ZoneId zone) {
        AllowedTimes allowed = new AllowedTimes(quiet, zone);
        Instant opens = later(ended.plus(windowFrom), reported);
        Instant closes = ended.plus(windowUntil);
        Instant moment = opens.isBefore(closes)
                ? nearest(allowed, ended.plus(delay), opens, closes).orElseGet(() -> allowed.firstFrom(closes))
                : allowed.firstFrom(reported);
        return Optional.of(moment).filter(at -> !at.isAfter(ended.plus(TOO_LATE_AFTER)));
    }

    private static Optional<Instant> nearest(AllowedTimes allowed, Instant target, Instant from, Instant until) {
        return allowed.within(from, until).stream()
                .map(stretch -> stretch.nearest(target))
                .min(Comparator.comparing(
                                (Instant at) -> Duration.between(at, target).abs())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }
}
