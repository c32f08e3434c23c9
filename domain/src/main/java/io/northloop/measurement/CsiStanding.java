package io.northloop.measurement;

import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands by the answers to CSI surveys (method §6, quadrant).
 *
 * @param zone {@code null} where one of the figures may not be shown
 * @param determined whether neither interval spans its cut
 * @param cuts that the zone follows from
 */
public record CsiStanding(
        NpsFigure nps, CsiFigure csi, @Nullable Zone zone, boolean determined, ZoneCuts cuts) {}
