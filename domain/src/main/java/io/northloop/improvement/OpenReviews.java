package io.northloop.improvement;

import io.northloop.access.Viewer;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The reviews of closed waves that headquarters is asked for. */
public interface OpenReviews {

    /** Those not complete, the oldest first; nobody else's business than headquarters'. */
    List<ReviewMention> open(Viewer viewer);

    /** The review of a wave; empty while it runs. */
    Optional<ReviewMention> of(Viewer viewer, WaveId wave);

    /**
     * A review in passing.
     *
     * @param undecided issues without plan and reason
     */
    record ReviewMention(
            WaveId wave, ProgrammeRef programme, Instant closedAt, int issues, int undecided, boolean complete) {}
}
