package io.northloop.improvement.web;

import io.northloop.improvement.application.ReviewQueries;
import io.northloop.improvement.model.ReviewFinding;
import io.northloop.improvement.model.ReviewIssue;
import io.northloop.improvement.model.ReviewIssueKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An issue of a review.
 *
 * @param code of the root cause, item or group; {@code null} for headquarters' own
 * @param count cases or unhappy answers; for an item of the index the answers that rated it
 * @param points of an item of the index, 100 … 1000
 * @param comments what respondents said, masked
 * @param planId the plan that takes it up, or else {@code reason} why none does; both {@code null} while undecided
 */
record ReviewIssueJson(
        int number,
        ReviewIssueKind kind,
        @Nullable String code,
        String title,
        @Nullable Long count,
        @Nullable BigDecimal points,
        List<String> comments,
        @Nullable String planId,
        @Nullable String reason) {

    static ReviewIssueJson of(ReviewQueries.ShownIssue shown) {
        ReviewIssue issue = shown.issue();
        ReviewFinding finding = issue.finding();
        Optional<ReviewIssue.Outcome> outcome = Optional.ofNullable(issue.outcome());
        return new ReviewIssueJson(
                issue.number(),
                issue.kind(),
                finding == null ? null : finding.code(),
                shown.title(),
                finding == null ? null : finding.count(),
                finding == null ? null : finding.points(),
                shown.comments().stream().map(ReviewQueries.Comment::words).toList(),
                outcome.flatMap(ReviewIssue.Outcome::plan).map(Object::toString).orElse(null),
                outcome.flatMap(ReviewIssue.Outcome::reason).orElse(null));
    }
}
