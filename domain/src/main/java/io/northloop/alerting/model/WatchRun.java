package io.northloop.alerting.model;

import io.northloop.measurement.ScoreCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The answers since the sum last stood at 0, which is where a fall most likely began.
 *
 * @param since day of the first of them
 */
public record WatchRun(LocalDate since, ScoreCounts scores) {

    static WatchRun from(LocalDate day) {
        return new WatchRun(day, ScoreCounts.NONE);
    }

    WatchRun with(int score) {
        List<Long> counts = new ArrayList<>(scores.counts());
        counts.set(score, counts.get(score) + 1);
        return new WatchRun(since, new ScoreCounts(counts));
    }
}
