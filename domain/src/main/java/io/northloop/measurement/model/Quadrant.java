package io.northloop.measurement.model;

import io.northloop.measurement.Interval;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.Zone;
import java.math.BigDecimal;

/**
 * NPS × customer satisfaction index, cut in four (method §6; statistics, Quadrant).
 *
 * @param npsCut from here on NPS is high, in points
 * @param csiCut from here on the index is high, in points
 */
public record Quadrant(BigDecimal npsCut, BigDecimal csiCut) {

    public static final Quadrant USUAL = new Quadrant(BigDecimal.valueOf(30), BigDecimal.valueOf(750));

    /**
     * The zone of a point.
     *
     * @param nps rounded to one decimal
     * @param csi rounded to one decimal
     */
    public Zone zone(BigDecimal nps, BigDecimal csi) {
        boolean recommended = nps.compareTo(npsCut) >= 0;
        if (csi.compareTo(csiCut) >= 0) {
            return recommended ? Zone.DREAM : Zone.DANGER;
        }
        return recommended ? Zone.SURPRISE : Zone.DISASTER;
    }

    /** Whether neither interval spans its cut, so that the zone is more than the point's. */
    public boolean isDetermined(Interval nps, MeanInterval csi) {
        return !spans(npsCut, nps.low(), nps.high()) && !spans(csiCut, csi.low(), csi.high());
    }

    private static boolean spans(BigDecimal cut, double low, double high) {
        return low < cut.doubleValue() && high >= cut.doubleValue();
    }
}
