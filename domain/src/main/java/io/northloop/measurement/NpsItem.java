package io.northloop.measurement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a breakdown.
 *
 * @param group value per grouping asked for, in that order; {@code ""} where the answers say nothing about it. Periods
 *     are {@code 2026-11-22}, {@code 2026-W47}, {@code 2026-11}, {@code 2026-Q4}
 * @param response how many were asked and answered; {@code null} where invitations cannot be told apart that way
 */
public record NpsItem(
        Map<Grouping, String> group,
        NpsFigure figure,
        @Nullable Response response) implements Grouped<NpsItem> {

    public NpsItem {
        group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
    }

    @Override
    public NpsItem under(Map<Grouping, String> other) {
        return new NpsItem(other, figure, response);
    }

    /**
     * Invitations whose link closed in the period (method §1, response rate and feedback rate).
     *
     * @param invited sent and not bounced
     * @param responded of those, answered
     * @param trusted of those, by an answer that headquarters neither suspects nor has excluded
     */
    public record Response(long invited, long responded, long trusted) {

        /** Response rate, 0 … 1; {@code null} when nobody was invited. */
        public @Nullable Double rate() {
            return invited == 0 ? null : (double) responded / invited;
        }

        /** The same without answers under suspicion: what managers are assessed on. */
        public @Nullable Double feedbackRate() {
            return invited == 0 ? null : (double) trusted / invited;
        }

        /** Whose answers count among those asked: the one rate or the other. */
        public @Nullable Double rate(Integrity answers) {
            return answers == Integrity.TRUSTED ? feedbackRate() : rate();
        }
    }
}
