package io.northloop.measurement.port;

import io.northloop.measurement.model.CsiTally;
import java.util.List;

/** Adds up what respondents of CSI surveys rated, in one snapshot. */
public interface CsiAnswers {

    /**
     * The groups that have answers, each by the model that was asked; in no particular order.
     *
     * @param question without kind and weights, which these answers do not know
     */
    List<Counted> sums(Tallies.Question question);

    /**
     * One group and model.
     *
     * @param group its value per grouping, in the question's order; {@code ""} where answers say nothing about it
     * @param model number of the model of the index
     */
    record Counted(List<String> group, int model, CsiTally tally) {

        public Counted {
            group = List.copyOf(group);
        }
    }
}
