package io.northloop.improvement.application;

import io.northloop.access.Actor;
import io.northloop.access.AuditTrail;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.model.Evidence;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.ReviewAddress;
import io.northloop.improvement.model.WaveReview;
import io.northloop.improvement.port.WaveReviews;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A new plan that names an issue of a wave's review among its evidence takes that issue up. */
@Component
final class PlanAnswersReview {

    private final WaveReviews reviews;
    private final AuditTrail audit;

    PlanAnswersReview(WaveReviews reviews, AuditTrail audit) {
        this.reviews = reviews;
        this.audit = audit;
    }

    /**
     * Issues of reviews that are over, or that nobody knows, are left as they are: the evidence stays a mere reference.
     */
    void note(PlanId plan, PlanContent content, Actor by, Instant at) {
        content.evidence().stream()
                .map(Evidence::ref)
                .flatMap(ref -> Optional.ofNullable(ref).flatMap(ReviewAddress::parse).stream())
                .distinct()
                .forEach(issue -> note(plan, issue, by, at));
    }

    private void note(PlanId plan, ReviewAddress issue, Actor by, Instant at) {
        Optional<WaveReview> review = reviews.lock(issue.wave())
                .filter(it -> !it.isComplete())
                .filter(it -> it.snapshot().issues().size() >= issue.issue());
        review.ifPresent(it -> {
            it.plan(issue.issue(), plan, by, at);
            reviews.save(it);
            audit.record(
                    by.name(),
                    "review.issue-planned",
                    issue.wave().toString(),
                    Map.of("issue", Integer.toString(issue.issue()), "plan", plan.toString()));
        });
    }
}
