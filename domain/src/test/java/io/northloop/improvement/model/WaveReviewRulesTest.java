package io.northloop.improvement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.Actor;
import io.northloop.improvement.PlanId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.response.ResponseId;
import io.northloop.shared.DomainError;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The review of a wave is over only when each issue has a plan or a reason. */
class WaveReviewRulesTest {

    private static final WaveId WAVE = new WaveId(UUID.fromString("0192f3a4-b5c6-7d8e-9fa0-b1c2d3e4f570"));
    private static final Actor HQ = new Actor("account:hq", null);
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final PlanId PLAN = new PlanId(new UUID(0, 7));

    @Test
    void is_completed_only_when_everything_is_decided_and_changes_no_more() {
        WaveReview review = review(finding("waiting", 3), finding("price", 1));
        refused(() -> review.complete(HQ, NOW), "review-undecided");
        review.plan(1, PLAN, HQ, NOW);
        refused(() -> review.complete(HQ, NOW), "review-undecided");
        review.decline(2, " known ", HQ, NOW);
        review.complete(HQ, NOW);
        assertThat(review.isComplete()).isTrue();
        assertThat(review.snapshot().issues().get(1).outcome()).isEqualTo(new ReviewIssue.Declined("known", HQ, NOW));
        refused(() -> review.decline(1, "no", HQ, NOW), "review-is-complete");
        refused(() -> review.add("more"), "review-is-complete");
        refused(() -> review.propose(List.of()), "review-is-complete");
        refused(() -> review.complete(HQ, NOW), "review-is-complete");
    }

    @Test
    void a_decision_may_be_made_anew_and_a_reason_is_never_blank() {
        WaveReview review = review(finding("waiting", 3));
        refused(() -> review.decline(1, " ", HQ, NOW), "invalid");
        refused(() -> review.decline(1, "x".repeat(ReviewIssue.REASON_LENGTH + 1), HQ, NOW), "invalid");
        refused(() -> review.plan(0, PLAN, HQ, NOW), "review-issue-unknown");
        refused(() -> review.plan(2, PLAN, HQ, NOW), "review-issue-unknown");
        review.decline(1, "no", HQ, NOW);
        review.plan(1, PLAN, HQ, NOW);
        assertThat(review.snapshot().issues().getFirst().outcome()).isEqualTo(new ReviewIssue.Planned(PLAN, HQ, NOW));
    }

    @Test
    void newer_data_add_and_refresh_but_take_nothing_away() {
        WaveReview review = review(finding("waiting", 3), finding("price", 1));
        review.decline(1, "no", HQ, NOW);
        review.propose(List.of(finding("waiting", 9), finding("price", 5), finding("staff", 2)));
        assertThat(review.snapshot().issues())
                .extracting(issue -> {
                    ReviewFinding finding = Objects.requireNonNull(issue.finding());
                    return issue.number() + " " + finding.code() + " " + finding.count();
                })
                .containsExactly("1 waiting 3", "2 price 5", "3 staff 2");
        review.propose(List.of());
        assertThat(review.snapshot().issues()).hasSize(3);
    }

    @Test
    void a_wave_without_findings_is_over_when_headquarters_says_why_and_no_review_grows_without_end() {
        WaveReview empty = review();
        refused(() -> empty.complete(HQ, NOW), "review-empty");
        empty.add("Everybody was content");
        empty.decline(1, "Nothing has to be done", HQ, NOW);
        empty.complete(HQ, NOW);
        assertThat(empty.isComplete()).isTrue();
        WaveReview full = review();
        IntStream.range(0, WaveReview.MOST_ISSUES).forEach(i -> full.add("issue " + i));
        refused(() -> full.add("one more"), "invalid");
        full.propose(List.of(finding("waiting", 3)));
        assertThat(full.snapshot().issues()).hasSize(WaveReview.MOST_ISSUES);
    }

    @Test
    void an_issue_has_an_address_that_evidence_can_name() {
        ReviewAddress address = new ReviewAddress(WAVE, 3);
        assertThat(ReviewAddress.parse(address.toString())).contains(address);
        assertThat(Stream.of("/wave-reviews/" + WAVE, "/wave-reviews/wav_x?issue=1", address + "0x", "/cases")
                        .flatMap(text -> ReviewAddress.parse(text).stream()))
                .isEmpty();
    }

    @Test
    void at_most_three_answers_speak_for_an_issue() {
        List<ResponseId> many = IntStream.range(0, 9)
                .mapToObj(i -> new ResponseId(new UUID(0, i)))
                .toList();
        assertThat(new ReviewFinding(ReviewIssueKind.ROOT_CAUSE, "billing", 9, null, many).answers())
                .hasSize(ReviewFinding.MOST_ANSWERS);
    }

    private static WaveReview review(ReviewFinding... findings) {
        return WaveReview.ask(WAVE, new ProgrammeRef("csi"), NOW, List.of(findings));
    }

    private static ReviewFinding finding(String code, long count) {
        return new ReviewFinding(ReviewIssueKind.ROOT_CAUSE, code, count, null, List.of());
    }

    private static void refused(Runnable step, String code) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        DomainError.class, error -> assertThat(error.code()).isEqualTo(code));
    }
}
