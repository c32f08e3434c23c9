package io.northloop.response;

import io.northloop.organisation.UnitRef;
import java.time.ZoneId;
import java.util.Optional;

/** Proves what answers add to the satisfaction index, each by the model that it was asked by. */
public interface IndexRecount {

    /**
     * Works out anew what each answer adds, and lays that beside what is kept of it.
     *
     * @param unit only this one; empty for all
     * @param zone in which answers have their day
     * @param rebuild whether what was worked out takes the place of what was kept
     * @return answers of which something else is kept, nothing, or something although they add nothing, before anything
     *     was rebuilt
     */
    long recount(Optional<UnitRef> unit, ZoneId zone, boolean rebuild);
}
