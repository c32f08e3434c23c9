package io.northloop.measurement.model;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.measurement.ScoreCounts;
import java.util.Optional;

/**
 * Counted answers of one group.
 *
 * @param weights present when weights were asked for
 */
public record Tally(ScoreCounts scores, Optional<Weights> weights) {

    public static final Tally NONE = new Tally(ScoreCounts.NONE, Optional.empty());

    /** Sums of weights per category. */
    public record Weights(CategoryWeights promoters, CategoryWeights passives, CategoryWeights detractors) {

        Weights plus(Weights other) {
            return new Weights(
                    promoters.plus(other.promoters), passives.plus(other.passives), detractors.plus(other.detractors));
        }
    }

    public long n() {
        return scores.n();
    }

    public NpsCounts counts() {
        return new NpsCounts(
                scores.of(LoyaltyCategory.PROMOTER),
                scores.of(LoyaltyCategory.PASSIVE),
                scores.of(LoyaltyCategory.DETRACTOR));
    }

    /** The weighted NPS, where weights were asked for and any is above 0. */
    public Optional<WeightedNps> weighted() {
        return weights.map(w -> new WeightedNps(n(), w.promoters(), w.passives(), w.detractors()))
                .filter(WeightedNps::exists);
    }

    public Tally plus(Tally other) {
        Optional<Weights> both = weights.isEmpty()
                ? other.weights
                : weights.map(w -> other.weights.map(w::plus).orElse(w));
        return new Tally(scores.plus(other.scores), both);
    }
}
