package io.northloop.measurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What figures ask about segments of customers; the capability that keeps segments answers. */
public interface SegmentMembers {

    /**
     * Whose answers of the period are those of the segment; empty when there is no such segment.
     *
     * @param from first day; from the first answer on when empty
     * @param to last day, inclusive; until now when empty
     */
    Optional<SegmentMembership> membership(SegmentRef segment, Optional<LocalDate> from, Optional<LocalDate> to);

    /** Every segment, by name. */
    List<SegmentRef> all();

    /** What every segment is called, in the order of the names. */
    Map<SegmentRef, String> names();
}
