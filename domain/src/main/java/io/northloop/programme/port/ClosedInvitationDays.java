package io.northloop.programme.port;

import io.northloop.organisation.UnitRef;
import java.util.Optional;

/** How many invitations of customers ended on each day, and deltas that have yet to be added to that. */
public interface ClosedInvitationDays {

    /** Whether more than so many deltas wait. */
    boolean isBehind(int deltas);

    /**
     * Adds all deltas to the days. Rates do not change by it. Several instances may do so at once.
     *
     * @return how many there were
     */
    int fold();

    /**
     * Counts the invitations themselves and compares: days and waiting deltas together must say the same. Until the
     * caller's transaction ends no invitation of a customer ends, so that both sides are of one moment.
     *
     * @param unit only this one; empty for all
     * @param rebuild whether what was counted takes the place of what was kept
     * @return days of a centre, survey, programme and touchpoint that are not the same on both sides, before anything was
     *     rebuilt
     */
    long recount(Optional<UnitRef> unit, boolean rebuild);
}
