package io.northloop.proposition.application;

import io.northloop.customer.QuarterMembership;
import io.northloop.measurement.NpsFigure;
import io.northloop.proposition.model.Segment;
import io.northloop.shared.Quarter;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A segment over time.
 *
 * @param promised whether an active proposition is for it, so that its rule may not change
 * @param currency of revenue and profit
 * @param quarters the latest first
 * @param nps of its members over the last twelve full months
 */
public record SegmentCourse(
        Segment segment, boolean promised, Currency currency, List<InQuarter> quarters, NpsFigure nps) {

    public SegmentCourse {
        quarters = List.copyOf(quarters);
    }

    /**
     * One quarter.
     *
     * @param nps of answers given in it by those who had been members when it began; empty when there are none
     */
    public record InQuarter(QuarterMembership members, Optional<NpsFigure> nps) {

        public Quarter quarter() {
            return members.quarter();
        }
    }
}
