package io.northloop.measurement.web;

import io.northloop.measurement.Zone;
import io.northloop.measurement.application.PlacedPoints;
import io.northloop.measurement.model.ErrorEllipse;
import io.northloop.measurement.model.QuadrantCuts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where units stand by NPS and index, both of the same CSI answers. */
record QuadrantJson(CutsJson cuts, List<PointJson> items) {

    static QuadrantJson of(PlacedPoints placed) {
        QuadrantCuts cuts = placed.cuts();
        return new QuadrantJson(
                new CutsJson(cuts.quadrant().npsCut(), cuts.quadrant().csiCut(), cuts.version()),
                placed.points().stream()
                        .map(point -> new PointJson(
                                CsiItemsJson.group(point.group()),
                                NpsFigureJson.of(point.nps()),
                                CsiItemsJson.CsiFigureJson.of(null, point.csi()),
                                point.zone(),
                                point.determined(),
                                EllipseJson.of(point.ellipse())))
                        .toList());
    }

    /** Where the quadrant is cut, for all quarters. */
    record CutsJson(
            @Schema(description = "From here on NPS is high, in points", example = "30")
            BigDecimal nps,

            @Schema(description = "From here on the index is high, in points", example = "750")
            BigDecimal csi,

            @Schema(description = "Counts the changes by headquarters, from 1", example = "1")
            long version) {}

    /** @param determined whether neither interval spans its cut */
    record PointJson(
            Map<String, @Nullable String> group,
            NpsFigureJson nps,
            CsiItemsJson.CsiFigureJson csi,
            @Nullable @Schema(example = "DANGER") Zone zone,
            boolean determined,
            @Nullable EllipseJson ellipse) {}

    /** Where the true point lies, index on the x axis, NPS on the y axis. */
    record EllipseJson(
            @Schema(description = "Longer half axis, in points", example = "31.2")
            double major,

            @Schema(description = "Shorter half axis, in points", example = "18.4")
            double minor,

            @Schema(description = "Of the longer axis against the x axis, in radians", example = "0.42")
            double angle) {

        static @Nullable EllipseJson of(@Nullable ErrorEllipse ellipse) {
            return ellipse == null ? null : new EllipseJson(ellipse.major(), ellipse.minor(), ellipse.angle());
        }
    }
}
