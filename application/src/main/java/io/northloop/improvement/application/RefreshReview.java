package io.northloop.improvement.application;

import io.northloop.improvement.model.ReviewFinding;
import io.northloop.improvement.port.WaveFindings;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the data of a wave again: root causes are known when its cases are resolved. */
@Component
public class RefreshReview {

    private final ReviewDesk desk;
    private final WaveFindings findings;

    RefreshReview(ReviewDesk desk, WaveFindings findings) {
        this.desk = desk;
        this.findings = findings;
    }

    public record Command(ReviewStep step) {}

    @Transactional
    public void refresh(Command command) {
        ReviewDesk.requireMay(command.step());
        List<ReviewFinding> now = findings.of(command.step().wave());
        desk.step(command.step(), "review.looked-again", Map.of(), (review, by) -> review.propose(now));
    }
}
