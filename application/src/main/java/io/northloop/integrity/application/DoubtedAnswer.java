package io.northloop.integrity.application;

import io.northloop.integrity.Standing;
import io.northloop.integrity.model.Decision;
import io.northloop.integrity.model.Suspicion;
import io.northloop.response.ResponseView;
import java.util.List;
import java.util.Set;

/**
 * An answer and what was decided on it.
 *
 * @param answer masked; who gave it is not in here
 * @param decisions in their order; in lists the last alone
 * @param number how many decisions there are
 */
public record DoubtedAnswer(ResponseView answer, List<Decision> decisions, int number) {

    public DoubtedAnswer {
        decisions = List.copyOf(decisions);
    }

    /** What may be decided next. */
    public Set<Standing> next() {
        return Suspicion.restore(answer.id(), decisions).next();
    }
}
