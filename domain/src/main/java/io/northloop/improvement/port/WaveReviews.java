package io.northloop.improvement.port;

import io.northloop.improvement.model.ReviewSummary;
import io.northloop.improvement.model.WaveReview;
import io.northloop.programme.WaveId;
import java.util.List;
import java.util.Optional;

/** All reviews of waves. */
public interface WaveReviews {

    /** @return false when the wave has one already; then nothing was kept */
    boolean add(WaveReview review);

    Optional<WaveReview> find(WaveId wave);

    /** The review, locked until the end of the transaction. */
    Optional<WaveReview> lock(WaveId wave);

    void save(WaveReview review);

    /** @param complete whether they are over; the latest closed wave first */
    List<ReviewSummary> list(boolean complete);
}
