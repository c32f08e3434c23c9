package io.northloop.customer;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Answer to the ultimate question, 0 (not at all likely) … 10 (extremely likely).
 *
 * @param value 0 … 10
 */
public record RecommendScore(int value) {

    public static final int MAXIMUM = 10;

    private static final int LEAST_PROMOTER = 9;
    private static final int LEAST_PASSIVE = 7;

    public RecommendScore {
        if (value < 0 || value > MAXIMUM) {
            throw new IllegalArgumentException("score outside 0…10: " + value);
        }
    }

    /** Where a score puts whoever gave it; empty when none was given. */
    public static Optional<LoyaltyCategory> categoryOf(OptionalInt score) {
        return score.isPresent() ? Optional.of(new RecommendScore(score.getAsInt()).category()) : Optional.empty();
    }

    public LoyaltyCategory category() {
        if (value >= LEAST_PROMOTER) {
            return LoyaltyCategory.PROMOTER;
        }
        return value >= LEAST_PASSIVE ? LoyaltyCategory.PASSIVE : LoyaltyCategory.DETRACTOR;
    }
}
