package io.northloop.measurement.application;

import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.model.NpsDifference;
import io.northloop.measurement.model.Tally;
import io.northloop.measurement.model.WeightedNps;
import java.util.Optional;

/** Puts two figures side by side and says how sure their difference is. */
final class NpsComparisons {

    /** Points; two NPS cannot lie further apart. */
    private static final double LIMIT = 200;

    private final Samples samples;

    NpsComparisons(Samples samples) {
        this.samples = samples;
    }

    /**
     * The difference is one − other. There is none where one of them has no NPS to show, and no interval nor test where
     * the same answers may count on both sides.
     *
     * @param a what one was asked by, which also gives confidence and method
     * @param b what the other was asked by
     */
    NpsComparison of(NpsRequest a, Measured one, NpsRequest b, Measured other) {
        boolean independent = samples.independent(a.filter(), b.filter());
        if (one.figure().nps() == null || other.figure().nps() == null) {
            return new NpsComparison(one.figure(), other.figure(), null, independent, null, null, null);
        }
        NpsDifference difference = difference(a, one.tally(), other.tally());
        if (!independent) {
            return new NpsComparison(one.figure(), other.figure(), difference.difference(), false, null, null, null);
        }
        return new NpsComparison(
                one.figure(),
                other.figure(),
                difference.difference(),
                true,
                difference.interval().clipped(LIMIT),
                difference.z(),
                difference.pValue());
    }

    private static NpsDifference difference(NpsRequest request, Tally a, Tally b) {
        Optional<WeightedNps> weightedA = a.weighted();
        Optional<WeightedNps> weightedB = b.weighted();
        return weightedA.isPresent() && weightedB.isPresent()
                ? NpsDifference.between(weightedA.get(), weightedB.get(), request.confidence())
                : NpsDifference.between(a.counts(), b.counts(), request.confidence(), request.method());
    }
}
