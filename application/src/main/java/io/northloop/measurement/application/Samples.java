package io.northloop.measurement.application;

import io.northloop.measurement.MeasurementFilter;
import io.northloop.organisation.UnitRef;
import java.util.Optional;
import java.util.Set;

/** Says of two samples whether their difference may be tested as one of independent samples. */
final class Samples {

    private final Regions regions;

    Samples(Regions regions) {
        this.regions = regions;
    }

    /** No answer can count on both sides when they differ in kind, place, period or any other property. */
    boolean independent(MeasurementFilter a, MeasurementFilter b) {
        return differ(a.effectiveKind(), b.effectiveKind())
                || differ(a.survey(), b.survey())
                || differ(a.programme(), b.programme())
                || differ(a.touchpoint(), b.touchpoint())
                || isBefore(a, b)
                || isBefore(b, a)
                || apart(a.unit(), b.unit());
    }

    private static boolean isBefore(MeasurementFilter earlier, MeasurementFilter later) {
        return earlier.to().isPresent()
                && later.from().isPresent()
                && earlier.to().get().isBefore(later.from().get());
    }

    private static <T> boolean differ(Optional<T> a, Optional<T> b) {
        return a.isPresent() && b.isPresent() && !a.equals(b);
    }

    private boolean apart(Optional<UnitRef> a, Optional<UnitRef> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        Set<UnitRef> common = regions.within(a.get());
        common.retainAll(regions.within(b.get()));
        return common.isEmpty();
    }
}
