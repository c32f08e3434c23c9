package io.northloop.measurement.application;

import io.northloop.measurement.model.CsiTally;
import io.northloop.survey.CsiModel;
import io.northloop.survey.SurveyDirectory;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The answers of a group to CSI surveys by the newest model that it was asked by; models are never mixed (decision
 * 0024).
 *
 * @param others answers by older models, which are left out
 */
record ByNewestModel(CsiModel model, CsiTally tally, long others) {

    /** @param byModel not empty, by the model's version */
    static ByNewestModel of(SortedMap<Integer, CsiTally> byModel, SurveyDirectory surveys) {
        int newest = byModel.lastKey();
        return new ByNewestModel(
                surveys.csiModel(newest).orElseThrow(() -> new IllegalStateException("no model " + newest)),
                Objects.requireNonNull(byModel.get(newest)),
                byModel.headMap(newest).values().stream()
                        .mapToLong(older -> older.index().n())
                        .sum());
    }
}
