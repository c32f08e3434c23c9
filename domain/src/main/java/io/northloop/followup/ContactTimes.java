package io.northloop.followup;

import io.northloop.organisation.UnitRef;
import java.time.Instant;
import java.util.List;

/** How the 24 hours were kept, unit by unit, for work that nobody looks at while it is done. */
public interface ContactTimes {

    /** Cases whose 24 hours ended in {@code [from, until)}, by the unit of the case; units without any are missing. */
    List<Kept> kept(Instant from, Instant until);

    /**
     * @param due cases whose 24 hours ended
     * @param breached those of them without contact strictly before
     */
    record Kept(UnitRef unit, long due, long breached) {}
}
