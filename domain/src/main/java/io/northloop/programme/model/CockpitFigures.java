package io.northloop.programme.model;

import io.northloop.organisation.UnitRef;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of a programme's asking in a period.
 *
 * @param centres by centre, those with any
 */
public record CockpitFigures(AskingFunnel whole, Map<UnitRef, AskingFunnel> centres, AnswerTimes times) {

    public CockpitFigures {
        centres = new LinkedHashMap<>(centres);
    }

    public static CockpitFigures of(Map<UnitRef, AskingFunnel> centres, AnswerTimes times) {
        return new CockpitFigures(
                centres.values().stream().reduce(AskingFunnel.EMPTY, AskingFunnel::plus), centres, times);
    }

    /** A copy. */
    @Override
    public Map<UnitRef, AskingFunnel> centres() {
        return new LinkedHashMap<>(centres);
    }
}
