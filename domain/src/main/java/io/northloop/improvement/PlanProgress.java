package io.northloop.improvement;

import io.northloop.access.Viewer;
import io.northloop.organisation.UnitRef;
import java.time.Instant;
import java.util.Optional;

/** How far plans are; what reports show. */
public interface PlanProgress {

    /**
     * Over exactly the plans that the viewer may see.
     *
     * @param unit plans whose scope names it or, for a region, one of its centres; any when empty
     */
    Counts progress(Viewer viewer, Optional<UnitRef> unit, Instant from, Instant until);

    /**
     * Plans that headquarters approved.
     *
     * @param running that are worked on, or will be, as it stands now
     * @param completed that were completed in {@code [from, until)}
     */
    record Counts(long running, long completed) {}
}
