package io.northloop.measurement.port;

import io.northloop.measurement.RatingMeasure;
import io.northloop.measurement.model.RatingCounts;
import java.util.List;
import java.util.Optional;

/** Counts ratings of satisfaction and effort, in one snapshot. */
public interface RatedAnswers {

    /**
     * The groups that have ratings; in no particular order.
     *
     * @param asked code of a question: only answers to it; when empty those to the first question of its type in each
     *     survey, so that every answer counts once
     */
    List<Counted> counts(RatingMeasure measure, Optional<String> asked, Tallies.Question filter);

    /**
     * One group.
     *
     * @param group its value per grouping, in the filter's order; {@code ""} where answers say nothing about it
     */
    record Counted(List<String> group, RatingCounts counts) {

        public Counted {
            group = List.copyOf(group);
        }
    }
}
