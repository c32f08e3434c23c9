package io.northloop.northstar.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of unhappy answers, as it stands now.
 *
 * @param toExplain unhappy answers, of which it should be known why
 * @param explained of these, those whose case has a root cause
 * @param toContact unhappy customers who should have heard from somebody by now
 * @param inTime of these, contacted strictly before the 24 hours ended
 */
public record FollowedUp(long toExplain, long explained, long toContact, long inTime) {

    /**
     * Cases of unhappy answers.
     *
     * @param opened all of them
     * @param judged of these, contacted or with their 24 hours over
     * @param inTime contacted strictly before the 24 hours ended
     * @param explained with a root cause
     */
    public record Cases(long opened, long judged, long inTime, long explained) {}

    /**
     * Unhappy customers without a case count as nobody's business. Empty where neither cases nor detractors say
     * anything.
     *
     * @param detractors {@code null} where the anonymity rule hides how many; then the cases speak alone
     */
    public static Optional<FollowedUp> of(Cases cases, @Nullable Long detractors) {
        if (detractors == null && cases.opened() == 0) {
            return Optional.empty();
        }
        long unhappy = detractors == null ? 0 : detractors;
        long running = cases.opened() - cases.judged();
        return Optional.of(new FollowedUp(
                Math.max(cases.opened(), unhappy),
                cases.explained(),
                Math.max(cases.judged(), unhappy - running),
                cases.inTime()));
    }
}
