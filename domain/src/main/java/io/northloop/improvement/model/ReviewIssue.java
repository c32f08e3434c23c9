package io.northloop.improvement.model;

import io.northloop.access.Actor;
import io.northloop.improvement.PlanId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A representative issue of a wave: found in its data, or added by headquarters.
 *
 * @param number from 1, within the review
 * @param finding what it rests on; {@code null} where headquarters adds it
 * @param words of headquarters; {@code null} for what was found
 * @param outcome what was decided; {@code null} while nothing is
 */
public record ReviewIssue(
        int number,
        @Nullable ReviewFinding finding,
        @Nullable String words,
        @Nullable Outcome outcome) {

    public static final int WORDS_LENGTH = 300;
    public static final int REASON_LENGTH = 1_000;

    public ReviewIssue {
        if ((finding == null) == (words == null)) {
            throw new IllegalArgumentException("an issue is either found or written");
        }
    }

    public ReviewIssueKind kind() {
        return finding == null ? ReviewIssueKind.OWN : finding.kind();
    }

    public boolean isDecided() {
        return outcome != null;
    }

    boolean restsOn(ReviewFinding other) {
        return finding != null
                && finding.kind() == other.kind()
                && finding.code().equals(other.code());
    }

    ReviewIssue with(ReviewFinding newer) {
        return new ReviewIssue(number, newer, words, outcome);
    }

    ReviewIssue decided(Outcome decision) {
        return new ReviewIssue(number, finding, words, decision);
    }

    /** What headquarters decided about an issue (method §10): a plan, or a stated reason why not. */
    public sealed interface Outcome {

        Actor by();

        Instant at();

        default Optional<PlanId> plan() {
            return this instanceof Planned planned ? Optional.of(planned.planId()) : Optional.empty();
        }

        default Optional<String> reason() {
            return this instanceof Declined declined ? Optional.of(declined.why()) : Optional.empty();
        }
    }

    /** A plan takes it up. */
    public record Planned(PlanId planId, Actor by, Instant at) implements Outcome {}

    /** No plan does, and headquarters says why. */
    public record Declined(String why, Actor by, Instant at) implements Outcome {}
}
