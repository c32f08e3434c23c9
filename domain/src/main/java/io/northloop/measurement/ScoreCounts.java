package io.northloop.measurement;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.RecommendScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many answers gave each score.
 *
 * @param counts eleven counts, of the scores 0 to 10 in order
 */
public record ScoreCounts(List<Long> counts) {

    public static final ScoreCounts NONE = new ScoreCounts(Collections.nCopies(RecommendScore.MAXIMUM + 1, 0L));

    public ScoreCounts {
        counts = List.copyOf(counts);
        if (counts.size() != RecommendScore.MAXIMUM + 1 || counts.stream().anyMatch(c -> c < 0)) {
            throw new IllegalArgumentException("not eleven counts: " + counts);
        }
    }

    /** Both together. */
    public ScoreCounts plus(ScoreCounts other) {
        List<Long> sums = new ArrayList<>(counts.size());
        for (int score = 0; score < counts.size(); score++) {
            sums.add(counts.get(score) + other.counts.get(score));
        }
        return new ScoreCounts(sums);
    }

    /** All scored answers. */
    public long n() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    public long of(LoyaltyCategory category) {
        long sum = 0;
        for (int score = 0; score < counts.size(); score++) {
            if (new RecommendScore(score).category() == category) {
                sum += counts.get(score);
            }
        }
        return sum;
    }
}
