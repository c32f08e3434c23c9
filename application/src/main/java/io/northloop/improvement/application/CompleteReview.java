package io.northloop.improvement.application;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters ends the review of a wave, when each issue has a plan or a reason why not. */
@Component
public class CompleteReview {

    private final ReviewDesk desk;
    private final Clock clock;

    CompleteReview(ReviewDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    public record Command(ReviewStep step) {}

    @Transactional
    public void complete(Command command) {
        desk.step(command.step(), "review.completed", Map.of(), (review, by) -> review.complete(by, clock.instant()));
    }
}
