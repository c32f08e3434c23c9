package io.northloop.improvement;

import io.northloop.access.Viewer;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.WaveTitles.WaveTitle;
import java.time.Instant;
import java.util.List;

/** The reviews of closed waves that headquarters is asked for. */
public interface OpenReviews {

    /** Those not complete, the oldest first; nobody else's business than headquarters'. */
    List<ReviewMention> open(Viewer viewer);

    /**
     * A review in passing.
     *
     * @param undecided issues without plan and reason
     */
    record ReviewMention(
            WaveId wave,
            ProgrammeRef programme,
            WaveTitle title,
            Instant closedAt,
            int issues,
            int undecided,
            boolean complete) {}
}
