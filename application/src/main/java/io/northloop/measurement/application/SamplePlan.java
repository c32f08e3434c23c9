package io.northloop.measurement.application;

import io.northloop.organisation.UnitView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many answers each centre needs.
 *
 * @param worst answers that suffice wherever the answers vary the most
 * @param perGroup answers in each of two groups so that the wanted difference is found, however answers vary;
 *     {@code null} when no difference was asked for
 * @param rows by centre, in the order of the organisation
 */
public record SamplePlan(long worst, @Nullable Long perGroup, List<SamplePlan.Row> rows) {

    public SamplePlan {
        rows = List.copyOf(rows);
    }

    /**
     * @param answers in the period that was looked at
     * @param variance of one answer, 0 … 1, as expected of the centre; 1 without any answer
     * @param needed answers for the wanted margin of error
     * @param marginNow points, of as many answers as there were; {@code null} below 10
     * @param responseRate of the period, 0 … 1; {@code null} when no link closed
     * @param invitations to be sent for the needed answers at that rate; {@code null} without a rate
     */
    public record Row(
            UnitView unit,
            @Nullable UnitView region,
            long answers,
            double variance,
            long needed,
            @Nullable Double marginNow,
            @Nullable Double responseRate,
            @Nullable Long invitations) {

        /** Answers that are missing, 0 where there are enough. */
        public long missing() {
            return Math.max(0, needed - answers);
        }
    }
}
