package io.northloop.desk.web;

import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsComparison;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a comparison says, in words that claim no more than its test. */
record ChangeView(double difference, @Nullable Interval interval, Verdict verdict) {

    private static final double SIGNIFICANT = 0.05;

    /** Better and worse only beyond chance. */
    public enum Verdict {
        BETTER("trending-up"),
        WORSE("trending-down"),
        NO_EVIDENCE("minus");

        private final String icon;

        Verdict(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }
    }

    static ChangeView of(NpsComparison comparison) {
        double difference = Objects.requireNonNull(comparison.difference());
        Double p = comparison.pValue();
        Verdict verdict =
                p == null || p >= SIGNIFICANT ? Verdict.NO_EVIDENCE : difference > 0 ? Verdict.BETTER : Verdict.WORSE;
        return new ChangeView(difference, comparison.interval(), verdict);
    }
}
