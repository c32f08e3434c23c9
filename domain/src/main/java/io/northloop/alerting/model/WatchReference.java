package io.northloop.alerting.model;

import io.northloop.measurement.Baseline;
import io.northloop.measurement.Display;
import io.northloop.shared.Quarter;
import java.util.Optional;

/**
 * What a watch compares with.
 *
 * @param quarter that it was taken at the beginning of
 * @param baseline empty where there were fewer than {@value Display#LEAST_FULL} answers in the four quarters before: a
 *     unit that new has nothing of its own to fall from
 */
public record WatchReference(Quarter quarter, Optional<Baseline> baseline) {

    public WatchReference {
        baseline = baseline.filter(it -> it.n() >= Display.LEAST_FULL);
    }
}
