package io.northloop.measurement.model;

import io.northloop.measurement.ScoreCounts;
import java.util.ArrayList;
import java.util.List;

/**
 * What respondents of one group rated, by one model of the index.
 *
 * @param index over respondents who answered half of the dimension weight
 * @param dimensions in the order of the model
 * @param items in points (rating × 100), in the order of the model
 * @param scores of those who gave one
 * @param pairs of those who have both
 */
public record CsiTally(
        CsiSums index, List<CsiSums> dimensions, List<CsiSums> items, ScoreCounts scores, ScoredPairs pairs) {

    public CsiTally {
        dimensions = List.copyOf(dimensions);
        items = List.copyOf(items);
    }

    /** Both must be of one model. */
    public CsiTally plus(CsiTally other) {
        return new CsiTally(
                index.plus(other.index),
                each(dimensions, other.dimensions),
                each(items, other.items),
                scores.plus(other.scores),
                pairs.plus(other.pairs));
    }

    private static List<CsiSums> each(List<CsiSums> one, List<CsiSums> other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException("two models: " + one.size() + " and " + other.size() + " parts");
        }
        List<CsiSums> sums = new ArrayList<>();
        for (int part = 0; part < one.size(); part++) {
            sums.add(one.get(part).plus(other.get(part)));
        }
        return sums;
    }
}
