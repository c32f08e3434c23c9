package io.northloop.followup;

import io.northloop.access.Viewer;
import java.time.Instant;

/** How many cases wait for somebody; what home pages show. */
public interface CaseCounts {

    /** Counts over exactly the cases that the viewer may see. */
    Counts countsFor(Viewer viewer);

    /**
     * Cases that are not closed.
     *
     * @param asOf the business time that "soon" and "overdue" refer to
     * @param open all that are not closed
     * @param dueSoon without contact, and the 24 hours end within the next 4
     * @param overdue without contact, and the 24 hours are over
     * @param mine those of {@code open} that the viewer, or somebody whom they stand in for now, owns
     */
    record Counts(Instant asOf, long open, long dueSoon, long overdue, long mine) {}
}
