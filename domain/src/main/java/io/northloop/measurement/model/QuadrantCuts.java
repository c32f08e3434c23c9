package io.northloop.measurement.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the quadrant is cut, as HQ set it at some time. All quarters are cut by the newest version: so two of them can
 * be compared, and new cuts alone move no unit from one quarter to the next.
 *
 * @param version counts the changes, from 1
 * @param since when it was set; {@code null} for the first, which nobody set
 * @param by who set it, as the audit trail names people; {@code null} for the first
 */
public record QuadrantCuts(
        long version,
        Quadrant quadrant,
        @Nullable Instant since,
        @Nullable String by) {}
