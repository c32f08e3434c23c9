package io.northloop.programme;

import io.northloop.organisation.UnitRef;
import java.util.Optional;

/** Proves that what response rates are read from says what the invitations say. */
public interface RateRecount {

    /**
     * Counts the invitations anew, and lays that beside what is kept of them.
     *
     * @param unit only this one; empty for all
     * @param rebuild whether what was counted takes the place of what was kept
     * @return days of a centre, survey, programme and touchpoint that are not the same on both sides, before anything was
     *     rebuilt
     */
    long recount(Optional<UnitRef> unit, boolean rebuild);
}
