package io.northloop.measurement.application;

import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.Zone;
import io.northloop.measurement.model.ErrorEllipse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a centre, a region, or the company stands, both figures from the same CSI answers.
 *
 * @param zone {@code null} where one of the figures may not be shown
 * @param determined whether neither interval spans its cut
 * @param ellipse where the true point lies with the confidence asked, index on the x axis; {@code null} without zone
 */
public record QuadrantPoint(
        Map<Grouping, String> group,
        NpsFigure nps,
        CsiFigure csi,
        @Nullable Zone zone,
        boolean determined,
        @Nullable ErrorEllipse ellipse) {

    public QuadrantPoint {
        group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
    }
}
