package io.northloop.alerting.model;

import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsFigure;
import org.jspecify.annotations.Nullable;

/**
 * One figure of an alert's evidence.
 *
 * @param value {@code null} where there are too few answers for one
 * @param n answers, invitations or cases behind it
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 */
public record Figure(
        @Nullable Double value,
        @Nullable Long n,
        @Nullable Double low,
        @Nullable Double high) {

    /** A value that has no uncertainty of its own. */
    public static Figure plain(double value) {
        return new Figure(value, null, null, null);
    }

    /** A value, and how many it was found among. */
    public static Figure among(double value, long n) {
        return new Figure(value, n, null, null);
    }

    static Figure of(NpsFigure figure) {
        Interval interval = figure.interval();
        return new Figure(
                figure.nps(),
                figure.n(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high());
    }

    static Figure of(Share share) {
        return new Figure(share.value(), share.of(), share.low(), share.high());
    }
}
