package io.northloop.improvement.model;

import io.northloop.improvement.PlanOutcome;
import io.northloop.shared.Faults;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a plan whose window is over.
 *
 * @param reached where the metric stands now; may be missing only where the outcome is inconclusive
 * @param note why
 */
public record PlanEvaluation(PlanOutcome outcome, @Nullable BigDecimal reached, String note) {

    /**
     * A verdict has to fit its figure: a plan is not called successful that moved nothing.
     *
     * @param metric what the plan was to move
     */
    public static Faults faults(
            @Nullable PlanOutcome outcome, @Nullable BigDecimal reached, @Nullable String note, PlanMetric metric) {
        Faults faults = new Faults()
                .require(outcome != null, "/outcome", "required")
                .requireText(note, PlanContent.TEXT_LENGTH, "/note");
        if (reached != null) {
            faults.addAll(metric.faultsOf(reached, "/reached").found());
        }
        if (outcome == null) {
            return faults;
        }
        if (reached == null) {
            return faults.require(outcome == PlanOutcome.INCONCLUSIVE, "/reached", "required");
        }
        return switch (outcome) {
            case ACHIEVED -> faults.require(metric.reachedBy(reached), "/outcome", "plan-target-not-reached");
            case PARTLY ->
                faults.require(
                        metric.movedBy(reached) && !metric.reachedBy(reached), "/outcome", "plan-not-moved-in-part");
            case NOT_ACHIEVED -> faults.require(!metric.reachedBy(reached), "/outcome", "plan-target-reached");
            case INCONCLUSIVE -> faults;
        };
    }
}
