package io.northloop.measurement;

import java.util.List;

/**
 * How an NPS is asked for.
 *
 * @param groupBy breakdown, in the order of the answer's groups; empty for one figure
 * @param weighted whether answers count by their weight; then the interval is always the linearised Wald interval
 */
public record NpsRequest(
        MeasurementFilter filter,
        List<Grouping> groupBy,
        Confidence confidence,
        IntervalMethod method,
        boolean weighted) {

    public NpsRequest {
        groupBy = List.copyOf(groupBy);
    }

    /** With the usual interval: 95 %, adjusted Wald, unweighted. */
    public static NpsRequest usual(MeasurementFilter filter, List<Grouping> groupBy) {
        return new NpsRequest(filter, groupBy, Confidence.P95, IntervalMethod.ADJUSTED_WALD, false);
    }
}
