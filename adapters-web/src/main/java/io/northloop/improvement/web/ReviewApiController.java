package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.OpenReviews.ReviewMention;
import io.northloop.improvement.application.AddReviewIssue;
import io.northloop.improvement.application.CompleteReview;
import io.northloop.improvement.application.DecideReviewIssue;
import io.northloop.improvement.application.RefreshReview;
import io.northloop.improvement.application.ReviewQueries;
import io.northloop.improvement.application.ReviewStep;
import io.northloop.programme.WaveId;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.ReaderLanguage;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of closed waves for other systems. */
@RestController
@RequestMapping(path = "/api/v1/wave-reviews", produces = "application/json")
class ReviewApiController {

    private final ReviewQueries reviews;
    private final AddReviewIssue addIssue;
    private final DecideReviewIssue decideIssue;
    private final RefreshReview refreshReview;
    private final CompleteReview completeReview;

    ReviewApiController(
            ReviewQueries reviews,
            AddReviewIssue addIssue,
            DecideReviewIssue decideIssue,
            RefreshReview refreshReview,
            CompleteReview completeReview) {
        this.reviews = reviews;
        this.addIssue = addIssue;
        this.decideIssue = decideIssue;
        this.refreshReview = refreshReview;
        this.completeReview = completeReview;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plans:read')")
    @Operation(summary = "Reviews that headquarters is asked for, or with complete=true those that are over")
    Slice<ReviewRow> list(Viewer viewer, @RequestParam(defaultValue = "false") boolean complete, SliceRequest slice) {
        return Slice.part(
                        reviews.list(viewer, complete),
                        slice,
                        review -> review.wave().toString())
                .map(ReviewRow::of);
    }

    @GetMapping("/{waveId}")
    @PreAuthorize("hasAuthority('SCOPE_plans:read')")
    ReviewJson one(Viewer viewer, @PathVariable String waveId) {
        return ReviewJson.of(reviews.review(viewer, wave(waveId), ReaderLanguage.now()));
    }

    @PostMapping("/{waveId}/issues")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    @Operation(summary = "Name an issue that the data do not")
    ReviewJson add(Viewer viewer, @PathVariable String waveId, @RequestBody OwnIssue body) {
        addIssue.add(new AddReviewIssue.Command(step(viewer, waveId, body.actingFor()), body.words()));
        return one(viewer, waveId);
    }

    @PostMapping("/{waveId}/issues/{number}/plan")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    @Operation(summary = "A plan takes the issue up")
    ReviewJson plan(Viewer viewer, @PathVariable String waveId, @PathVariable int number, @RequestBody IssuePlan body) {
        decideIssue.decide(new DecideReviewIssue.Command(
                step(viewer, waveId, body.actingFor()), number, new DecideReviewIssue.Decision.Plan(body.planId())));
        return one(viewer, waveId);
    }

    @PostMapping("/{waveId}/issues/{number}/decline")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    @Operation(summary = "No plan takes the issue up, for a stated reason")
    ReviewJson decline(
            Viewer viewer, @PathVariable String waveId, @PathVariable int number, @RequestBody IssueReason body) {
        decideIssue.decide(new DecideReviewIssue.Command(
                step(viewer, waveId, body.actingFor()), number, new DecideReviewIssue.Decision.WhyNot(body.reason())));
        return one(viewer, waveId);
    }

    @PostMapping("/{waveId}/refresh")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    @Operation(summary = "Look at the data again: cases are resolved after the wave has closed")
    ReviewJson refresh(
            Viewer viewer, @PathVariable String waveId, @RequestBody(required = false) @Nullable ActingBody body) {
        refreshReview.refresh(new RefreshReview.Command(step(viewer, waveId, body == null ? null : body.actingFor())));
        return one(viewer, waveId);
    }

    @PostMapping("/{waveId}/complete")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    @Operation(summary = "End the review; refused (409) while an issue has neither plan nor reason")
    ReviewJson complete(
            Viewer viewer, @PathVariable String waveId, @RequestBody(required = false) @Nullable ActingBody body) {
        completeReview.complete(
                new CompleteReview.Command(step(viewer, waveId, body == null ? null : body.actingFor())));
        return one(viewer, waveId);
    }

    private static ReviewStep step(Viewer viewer, String waveId, @Nullable String actingFor) {
        return new ReviewStep(viewer, wave(waveId), Optional.ofNullable(actingFor));
    }

    private static WaveId wave(String id) {
        return WaveId.parse(id).orElseThrow(() -> DomainError.notFound("review-unknown"));
    }

    /** @param actingFor the member of staff at headquarters whom the client acts for */
    record ActingBody(@Nullable String actingFor) {}

    record OwnIssue(@Nullable String words, @Nullable String actingFor) {}

    record IssuePlan(@Nullable String planId, @Nullable String actingFor) {}

    record IssueReason(@Nullable String reason, @Nullable String actingFor) {}

    record ReviewRow(String waveId, String programme, Instant closedAt, int issues, int undecided, boolean complete) {

        static ReviewRow of(ReviewMention review) {
            return new ReviewRow(
                    review.wave().toString(),
                    review.programme().value(),
                    review.closedAt(),
                    review.issues(),
                    review.undecided(),
                    review.complete());
        }
    }

    record ReviewJson(
            String waveId,
            String programme,
            Instant closedAt,
            @Nullable Instant completedAt,
            long undecided,
            List<ReviewIssueJson> issues) {

        static ReviewJson of(ReviewQueries.ShownReview shown) {
            var review = shown.review();
            var completion = review.completion();
            return new ReviewJson(
                    review.wave().toString(),
                    review.programme().value(),
                    review.closedAt(),
                    completion == null ? null : completion.at(),
                    shown.undecided(),
                    shown.issues().stream().map(ReviewIssueJson::of).toList());
        }
    }
}
