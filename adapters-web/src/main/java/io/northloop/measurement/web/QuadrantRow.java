package io.northloop.measurement.web;

import io.northloop.measurement.Zone;
import io.northloop.measurement.application.QuadrantPoint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One unit of the quadrant.
 *
 * @param number as in the picture
 * @param region of a centre; {@code null} for a region
 * @param path its points of the last four quarters, the chosen one the last
 * @param baseline of those quarters together; {@code null} without answers
 * @param drawn whether its path is in the picture
 */
record QuadrantRow(
        int number,
        String ref,
        String name,
        @Nullable String region,
        QuadrantPoint point,
        List<QuadrantPoint> path,
        @Nullable QuadrantPoint baseline,
        boolean drawn) {

    QuadrantRow {
        path = List.copyOf(path);
    }

    /** The zone of the quarter before, where it was another and both are known: moves between zones are news. */
    public @Nullable Zone movedFrom() {
        if (path.size() < 2) {
            return null;
        }
        Zone before = path.get(path.size() - 2).zone();
        Zone now = point.zone();
        return now == null || Objects.equals(before, now) ? null : before;
    }
}
