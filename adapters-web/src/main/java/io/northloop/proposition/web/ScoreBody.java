package io.northloop.proposition.web;

import io.northloop.measurement.NpsFigure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An NPS with its uncertainty.
 *
 * @param n scored answers
 * @param nps to one decimal; {@code null} for want of answers
 */
record ScoreBody(
        @Nullable Long n,
        @Nullable BigDecimal nps,
        @Nullable Bounds interval) {

    /** Of nobody. */
    static final ScoreBody NONE = new ScoreBody(0L, null, null);

    /** The 95 % interval in points of NPS. */
    record Bounds(double low, double high) {}

    static ScoreBody of(NpsFigure figure) {
        return new ScoreBody(
                figure.n(),
                figure.npsRounded(),
                figure.interval() == null
                        ? null
                        : new Bounds(figure.interval().low(), figure.interval().high()));
    }
}
