package io.northloop.proposition.application;

import io.northloop.measurement.NpsFigure;
import io.northloop.organisation.TouchpointView;
import io.northloop.proposition.model.PromiseVerdict;
import io.northloop.proposition.model.TouchpointPromise;
import java.util.Optional;

/**
 * A promise at a touchpoint beside what customers say about it.
 *
 * @param touchpoint empty when HQ has taken it off the list
 * @param ofSegment NPS of the touchpoint, of those who were members of the segment when the quarter of their answer
 *     began; empty when none of them answered about it, or nobody is said whom the promise is for
 * @param ofAll the same of all customers
 * @param basis whose score the verdict goes by
 */
public record PromiseView(
        TouchpointPromise promise,
        Optional<TouchpointView> touchpoint,
        Optional<NpsFigure> ofSegment,
        Optional<NpsFigure> ofAll,
        Basis basis,
        PromiseVerdict verdict) {

    /** Whose score a promise is judged by. */
    public enum Basis {
        /** Of those whom it was made to. */
        SEGMENT,
        /** Of everybody, because too few of those have answered. */
        ALL_CUSTOMERS
    }

    static PromiseView of(
            TouchpointPromise promise,
            Optional<TouchpointView> touchpoint,
            Optional<NpsFigure> ofSegment,
            Optional<NpsFigure> ofAll) {
        Basis basis = ofSegment.map(NpsFigure::npsRounded).isPresent() ? Basis.SEGMENT : Basis.ALL_CUSTOMERS;
        return new PromiseView(
                promise,
                touchpoint,
                ofSegment,
                ofAll,
                basis,
                PromiseVerdict.of(promise.target(), (basis == Basis.SEGMENT ? ofSegment : ofAll).orElse(null)));
    }

    /** What the verdict goes by. */
    public Optional<NpsFigure> figure() {
        return basis == Basis.SEGMENT ? ofSegment : ofAll;
    }
}
