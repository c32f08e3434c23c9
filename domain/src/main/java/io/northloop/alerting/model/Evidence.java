package io.northloop.alerting.model;

import io.northloop.response.ResponseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Why an alert was raised, or has grown.
 *
 * @param at when it was found
 * @param from first day that the figures are of, in the company's zone
 * @param to last day, included
 * @param answer the single answer that it is about, where it is about one
 */
public record Evidence(
        Instant at, LocalDate from, LocalDate to, Map<Measure, Figure> figures, Optional<ResponseId> answer) {

    public Evidence {
        if (to.isBefore(from) || figures.isEmpty()) {
            throw new IllegalArgumentException(from + " … " + to + ", " + figures);
        }
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    static Evidence of(Instant at, LocalDate from, LocalDate to, Map<Measure, Figure> figures) {
        return new Evidence(at, from, to, figures, Optional.empty());
    }

    /** The figure of this measure; each rule has its own. */
    public Figure figure(Measure measure) {
        Figure figure = figures.get(measure);
        if (figure == null) {
            throw new IllegalArgumentException("no " + measure + " among " + figures.keySet());
        }
        return figure;
    }
}
