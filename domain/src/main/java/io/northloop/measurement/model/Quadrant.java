package io.northloop.measurement.model;

import io.northloop.measurement.Interval;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.Zone;
import io.northloop.shared.Decimals;
import io.northloop.shared.Faults;
import java.math.BigDecimal;

/**
 * NPS × customer satisfaction index, cut in four (method §6; statistics, Quadrant).
 *
 * @param npsCut from here on NPS is high, in points
 * @param csiCut from here on the index is high, in points
 */
public record Quadrant(BigDecimal npsCut, BigDecimal csiCut) {

    private static final BigDecimal MOST_NPS = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST_CSI = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_CSI = BigDecimal.valueOf(1000);
    private static final int WHOLE_DIGITS = 4;

    /** Until HQ sets others. */
    public static final Quadrant USUAL = new Quadrant(BigDecimal.valueOf(30), BigDecimal.valueOf(750));

    public Quadrant {
        faults(npsCut, csiCut).refuseIfAny();
    }

    /**
     * What is wrong with cuts to be set: NPS from −100 to 100, the index from 100 to 1000, at most one decimal each.
     */
    public static Faults faults(BigDecimal npsCut, BigDecimal csiCut) {
        return new Faults()
                .require(isWithin(npsCut, MOST_NPS.negate(), MOST_NPS), "/npsCut", "not-an-nps")
                .require(isWithin(csiCut, LEAST_CSI, MOST_CSI), "/csiCut", "not-an-index");
    }

    private static boolean isWithin(BigDecimal points, BigDecimal least, BigDecimal most) {
        return Decimals.fit(points, WHOLE_DIGITS, 1) && points.compareTo(least) >= 0 && points.compareTo(most) <= 0;
    }

    /** Whether both cut at the same points, however these are written. */
    public boolean isSame(Quadrant other) {
        return npsCut.compareTo(other.npsCut) == 0 && csiCut.compareTo(other.csiCut) == 0;
    }

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
