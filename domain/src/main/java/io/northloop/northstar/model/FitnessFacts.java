package io.northloop.northstar.model;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a scope over four quarters. Transactional answers only: the score that goals are set by.
 *
 * @param answers scored ones; {@code null} where the anonymity rule hides how many
 * @param invited {@code null} where nobody was, or the anonymity rule hides it
 * @param quarters of the {@value #QUARTERS}, those with answers
 * @param followedUp {@code null} where the viewer does not see the cases of the scope, or nothing is known
 * @param held what headquarters answered
 */
public record FitnessFacts(
        @Nullable Long answers,
        @Nullable Invited invited,
        int quarters,
        @Nullable FollowedUp followedUp,
        HeldAnswers held) {

    public static final int QUARTERS = 4;

    public FitnessFacts {
        if (quarters < 0 || quarters > QUARTERS) {
            throw new IllegalArgumentException("of " + QUARTERS + " quarters: " + quarters);
        }
    }

    /**
     * Invitations whose link closed in these quarters.
     *
     * @param sent and not bounced; at least 1
     * @param responded of those, answered
     */
    public record Invited(long sent, long responded) {}

    /** Whether there are answers, and not one unhappy customer. */
    public boolean isNobodyUnhappy() {
        return answers != null && answers > 0 && followedUp != null && followedUp.toExplain() == 0;
    }
}
