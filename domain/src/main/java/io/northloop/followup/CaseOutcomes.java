package io.northloop.followup;

import io.northloop.access.Viewer;
import io.northloop.organisation.UnitRef;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the cases of a stretch of time; what reports show. */
public interface CaseOutcomes {

    /**
     * Over exactly the cases that the viewer may see, of answers received in {@code [from, until)}.
     *
     * @param unit a centre, or a region with its centres; everything the viewer may see when empty
     */
    Counts outcomes(Viewer viewer, Optional<UnitRef> unit, Instant from, Instant until);

    /**
     * Cases of the answers received in that time, as they stand now.
     *
     * @param opened all of them
     * @param inTime contacted strictly before the 24 hours ended
     * @param breached the 24 hours ended without contact; those that are not over yet are neither
     * @param open not closed
     */
    record Counts(long opened, long inTime, long breached, long open) {

        /** Share of 1 of the cases whose 24 hours were kept or ended; {@code null} without any. */
        public @Nullable Double breachShare() {
            long judged = inTime + breached;
            return judged == 0 ? null : (double) breached / judged;
        }
    }
}
