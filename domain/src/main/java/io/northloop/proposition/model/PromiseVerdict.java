package io.northloop.proposition.model;

import io.northloop.measurement.NpsFigure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether a promise is kept at a touchpoint, as far as the answers can tell. */
public enum PromiseVerdict {
    /** The score reaches the target. */
    KEPT,
    /** The score lies under the target, but within its uncertainty it could reach it. */
    UNDER_TARGET,
    /** Even the upper end of the score's interval lies under the target. */
    BROKEN,
    /** There is no score to compare, for want of answers. */
    TOO_FEW_ANSWERS,
    NO_TARGET;

    /**
     * Judges by the score's interval, so that a promise is not called broken by chance.
     *
     * @param figure NPS of the touchpoint; {@code null} when nobody has answered about it
     */
    public static PromiseVerdict of(@Nullable BigDecimal target, @Nullable NpsFigure figure) {
        if (target == null) {
            return NO_TARGET;
        }
        if (figure == null || figure.npsRounded() == null || figure.interval() == null) {
            return TOO_FEW_ANSWERS;
        }
        if (figure.npsRounded().compareTo(target) >= 0) {
            return KEPT;
        }
        return BigDecimal.valueOf(figure.interval().high()).compareTo(target) < 0 ? BROKEN : UNDER_TARGET;
    }
}
