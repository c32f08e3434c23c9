package io.northloop.measurement;

import java.math.BigDecimal;

/**
 * Where the quadrant was cut for a standing (method §6).
 *
 * @param nps from here on NPS is high, in points
 * @param csi from here on the index is high, in points
 * @param version counts headquarters' changes, from 1
 */
public record ZoneCuts(BigDecimal nps, BigDecimal csi, long version) {}
