package io.northloop.improvement.port;

import io.northloop.improvement.model.ReviewFinding;
import io.northloop.programme.WaveId;
import java.util.List;

/** What the answers to a wave, and the cases that they opened, point to. */
public interface WaveFindings {

    /**
     * The most frequent root causes, the choices that most detractors and passives made, the index's weak items with
     * the fewest points, the groups with the most unhappy answers: three of each at most, the heaviest first.
     */
    List<ReviewFinding> of(WaveId wave);
}
