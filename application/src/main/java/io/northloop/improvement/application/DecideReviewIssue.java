package io.northloop.improvement.application;

import io.northloop.improvement.PlanId;
import io.northloop.improvement.port.Plans;
import io.northloop.response.ResponseDirectory;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters decides about an issue of a wave: a plan takes it up, or it says why none does. */
@Component
public class DecideReviewIssue {

    private final ReviewDesk desk;
    private final Plans plans;
    private final ResponseDirectory responses;
    private final Clock clock;

    DecideReviewIssue(ReviewDesk desk, Plans plans, ResponseDirectory responses, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.responses = responses;
        this.clock = clock;
    }

    /** What is decided: exactly one of the two. */
    public sealed interface Decision {

        /** @param id as it was written */
        record Plan(@Nullable String id) implements Decision {}

        /** @param reason whatever of respondents stands in it is masked */
        record WhyNot(@Nullable String reason) implements Decision {}
    }

    /** @param issue its number */
    public record Command(ReviewStep step, int issue, Decision decision) {}

    @Transactional
    public void decide(Command command) {
        ReviewDesk.requireMay(command.step());
        String number = Integer.toString(command.issue());
        switch (command.decision()) {
            case Decision.Plan(var written) -> {
                PlanId plan = known(written);
                desk.step(
                        command.step(),
                        "review.issue-planned",
                        Map.of("issue", number, "plan", plan.toString()),
                        (review, by) -> review.plan(command.issue(), plan, by, clock.instant()));
            }
            case Decision.WhyNot(var reason) ->
                desk.step(
                        command.step(),
                        "review.issue-declined",
                        Map.of("issue", number),
                        (review, by) -> review.decline(command.issue(), masked(reason), by, clock.instant()));
        }
    }

    private @Nullable String masked(@Nullable String reason) {
        return reason == null ? null : responses.commentMask().apply(reason);
    }

    private PlanId known(@Nullable String written) {
        PlanId plan = written == null
                ? null
                : PlanId.parse(written).filter(id -> plans.find(id).isPresent()).orElse(null);
        new Faults()
                .require(written != null && !written.isBlank(), "/planId", "required")
                .require(
                        written == null || written.isBlank() || plan != null,
                        "/planId",
                        "unknown-plan",
                        String.valueOf(written))
                .refuseIfAny();
        if (plan == null) {
            throw new IllegalStateException("checked above");
        }
        return plan;
    }
}
