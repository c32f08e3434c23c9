package io.northloop.improvement.application;

import io.northloop.response.ResponseDirectory;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters names an issue of a wave that its data do not. */
@Component
public class AddReviewIssue {

    private final ReviewDesk desk;
    private final ResponseDirectory responses;

    AddReviewIssue(ReviewDesk desk, ResponseDirectory responses) {
        this.desk = desk;
        this.responses = responses;
    }

    /** @param words of headquarters; whatever of respondents stands in them is masked */
    public record Command(ReviewStep step, @Nullable String words) {}

    @Transactional
    public void add(Command command) {
        String words = command.words();
        String masked = words == null ? null : responses.commentMask().apply(words);
        desk.step(command.step(), "review.issue-added", Map.of(), (review, by) -> review.add(masked));
    }
}
