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
 * @param figure NPS of the touchpoint, of all customers; empty when nobody answered about it
 */
public record PromiseView(
        TouchpointPromise promise,
        Optional<TouchpointView> touchpoint,
        Optional<NpsFigure> figure,
        PromiseVerdict verdict) {}
