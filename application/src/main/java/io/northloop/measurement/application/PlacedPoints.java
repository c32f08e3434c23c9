package io.northloop.measurement.application;

import io.northloop.measurement.model.QuadrantCuts;
import java.util.List;

/**
 * Points of the quadrant, and the cuts that their zones follow from.
 *
 * @param points in the order of their groups
 */
public record PlacedPoints(QuadrantCuts cuts, List<QuadrantPoint> points) {
    public PlacedPoints {
        points = List.copyOf(points);
    }
}
