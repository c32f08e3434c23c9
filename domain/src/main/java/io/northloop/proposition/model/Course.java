package io.northloop.proposition.model;

import java.util.Optional;

/** Which way customers went from one quarter to another. */
public enum Course {
    /** Higher in tier or category and lower in neither. */
    BETTER,
    /** Lower in tier or category and higher in neither. */
    WORSE,
    /** Higher in one and lower in the other. */
    MIXED,
    STAYED,
    /** Into the grid from beside it: they had never answered before, whatever their tier does. */
    FIRST_ANSWER,
    /** Facts of the second quarter only. */
    NEW,
    /** Facts of the first quarter only. */
    GONE;

    /**
     * The way between two standings, an empty one being no facts.
     *
     * @throws IllegalArgumentException when both are empty, or when an answer is to have been forgotten
     */
    static Course between(Optional<Standing> from, Optional<Standing> to) {
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("nobody was anywhere");
        }
        if (from.isEmpty()) {
            return NEW;
        }
        return to.map(after -> between(from.get(), after)).orElse(GONE);
    }

    private static Course between(Standing from, Standing to) {
        if (from.category().isPresent() && to.category().isEmpty()) {
            throw new IllegalArgumentException("an answer was forgotten between " + from + " and " + to);
        }
        if (from.category().isEmpty() && to.category().isPresent()) {
            return FIRST_ANSWER;
        }
        // Better tiers come first in their list, better categories last.
        int tier = Integer.signum(ProfitGrid.TIERS.indexOf(from.tier()) - ProfitGrid.TIERS.indexOf(to.tier()));
        int category = Integer.signum(rank(to) - rank(from));
        if (tier == 0 && category == 0) {
            return STAYED;
        }
        if (tier >= 0 && category >= 0) {
            return BETTER;
        }
        return tier <= 0 && category <= 0 ? WORSE : MIXED;
    }

    private static int rank(Standing standing) {
        return standing.category().map(ProfitGrid.CATEGORIES::indexOf).orElse(-1);
    }
}
