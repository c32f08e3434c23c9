package io.northloop.improvement.model;

import io.northloop.access.Actor;
import io.northloop.improvement.PlanId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What headquarters makes of a closed wave (method §10): its representative issues, each with a plan or a stated reason
 * why not. It is over only when every issue has one.
 */
public final class WaveReview {

    static final int MOST_ISSUES = 40;

    private final Snapshot fixed;
    private final List<ReviewIssue> issues;
    private @Nullable Completion completion;

    private WaveReview(Snapshot snapshot) {
        this.fixed = snapshot;
        this.issues = new ArrayList<>(snapshot.issues());
        this.completion = snapshot.completion();
    }

    /** Headquarters is asked for it. */
    public static WaveReview ask(WaveId wave, ProgrammeRef programme, Instant closedAt, List<ReviewFinding> findings) {
        WaveReview review = new WaveReview(new Snapshot(wave, programme, closedAt, List.of(), null, 0));
        review.propose(findings);
        return review;
    }

    public static WaveReview restore(Snapshot snapshot) {
        return new WaveReview(snapshot);
    }

    /**
     * What the data say now: cases are resolved after the wave has closed. New findings join, those not decided yet get
     * their newer figures, and nothing is taken away.
     */
    public void propose(List<ReviewFinding> findings) {
        requireOpen();
        for (ReviewFinding finding : findings) {
            boolean known = false;
            for (int i = 0; i < issues.size(); i++) {
                if (issues.get(i).restsOn(finding)) {
                    known = true;
                    if (!issues.get(i).isDecided()) {
                        issues.set(i, issues.get(i).with(finding));
                    }
                }
            }
            if (!known && issues.size() < MOST_ISSUES) {
                issues.add(new ReviewIssue(issues.size() + 1, finding, null, null));
            }
        }
    }

    /** An issue that the data do not name. */
    public void add(@Nullable String words) {
        requireOpen();
        new Faults()
                .requireText(words, ReviewIssue.WORDS_LENGTH, "/words")
                .require(issues.size() < MOST_ISSUES, "/words", "too-many", MOST_ISSUES)
                .refuseIfAny();
        issues.add(
                new ReviewIssue(issues.size() + 1, null, String.valueOf(words).strip(), null));
    }

    /** A plan takes the issue up; what was decided before gives way. */
    public void plan(int number, PlanId plan, Actor by, Instant at) {
        decide(number, new ReviewIssue.Planned(plan, by, at));
    }

    /** No plan takes it up. */
    public void decline(int number, @Nullable String reason, Actor by, Instant at) {
        new Faults().requireText(reason, ReviewIssue.REASON_LENGTH, "/reason").refuseIfAny();
        decide(number, new ReviewIssue.Declined(String.valueOf(reason).strip(), by, at));
    }

    /**
     * @throws DomainError CONFLICT {@code review-undecided} while an issue has neither plan nor reason, {@code
     *     review-empty} while there is none: that nothing is to be done is a statement too, with its reason
     */
    public void complete(Actor by, Instant at) {
        requireOpen();
        if (issues.isEmpty()) {
            throw DomainError.conflict("review-empty");
        }
        long undecided = issues.stream().filter(issue -> !issue.isDecided()).count();
        if (undecided > 0) {
            throw DomainError.conflict("review-undecided", undecided);
        }
        completion = new Completion(by, at);
    }

    public boolean isComplete() {
        return completion != null;
    }

    public Snapshot snapshot() {
        return new Snapshot(fixed.wave(), fixed.programme(), fixed.closedAt(), issues, completion, fixed.version());
    }

    private void decide(int number, ReviewIssue.Outcome outcome) {
        requireOpen();
        if (number < 1 || number > issues.size()) {
            throw DomainError.notFound("review-issue-unknown", number);
        }
        issues.set(number - 1, issues.get(number - 1).decided(outcome));
    }

    private void requireOpen() {
        if (completion != null) {
            throw DomainError.conflict("review-is-complete");
        }
    }

    /** When the review was over, and who said so. */
    public record Completion(Actor by, Instant at) {}

    /**
     * Everything there is to keep.
     *
     * @param closedAt when the wave closed
     * @param issues by number, without gaps
     */
    public record Snapshot(
            WaveId wave,
            ProgrammeRef programme,
            Instant closedAt,
            List<ReviewIssue> issues,
            @Nullable Completion completion,
            long version) {
        public Snapshot {
            issues = List.copyOf(issues);
        }

        /** The same with these issues. */
        public Snapshot with(List<ReviewIssue> all) {
            return new Snapshot(wave, programme, closedAt, all, completion, version);
        }
    }
}
