package io.northloop.improvement.application;

import io.northloop.access.Actor;
import io.northloop.access.AuditTrail;
import io.northloop.improvement.model.WaveReview;
import io.northloop.improvement.port.WaveReviews;
import io.northloop.shared.DomainError;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Takes a review in hand for a step of headquarters, keeps it, and writes the step into the audit trail. */
@Component
final class ReviewDesk {

    private final WaveReviews reviews;
    private final ActingPeople people;
    private final AuditTrail audit;

    ReviewDesk(WaveReviews reviews, ActingPeople people, AuditTrail audit) {
        this.reviews = reviews;
        this.people = people;
        this.audit = audit;
    }

    void step(ReviewStep step, String action, Map<String, String> details, BiConsumer<WaveReview, Actor> what) {
        requireMay(step);
        Acting acting = people.of(step.viewer(), step.actingFor());
        acting.requireHeadquarters();
        WaveReview review = reviews.lock(step.wave()).orElseThrow(ReviewDesk::unknown);
        what.accept(review, acting.actor());
        reviews.save(review);
        audit.record(acting.actor().name(), action, step.wave().toString(), details);
    }

    /** Whoever sees only units is told nothing of the step, not even what is wrong with it. */
    static void requireMay(ReviewStep step) {
        step.viewer().requireCompanyWide();
    }

    static DomainError unknown() {
        return DomainError.notFound("review-unknown");
    }
}
