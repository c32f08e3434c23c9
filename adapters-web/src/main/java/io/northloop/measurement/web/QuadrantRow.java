package io.northloop.measurement.web;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.Zone;
import io.northloop.measurement.application.QuadrantPoint;
import io.northloop.shared.Quarter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One unit of the quadrant.
 *
 * @param number as in the picture
 * @param quarter that was chosen
 * @param region of a centre; {@code null} for a region
 * @param path its points of the last four quarters, of those with answers, the chosen one the last
 * @param baseline of those quarters together; {@code null} without answers
 * @param drawn whether its path is in the picture
 */
record QuadrantRow(
        int number,
        Quarter quarter,
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
        String before = quarter.previous().toString();
        Zone now = point.zone();
        return path.stream()
                .filter(past -> before.equals(past.group().get(Grouping.QUARTER)))
                .flatMap(past -> Stream.ofNullable(past.zone()))
                .filter(zone -> now != null && zone != now)
                .findFirst()
                .orElse(null);
    }
}
