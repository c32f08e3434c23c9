package io.northloop.followup.port;

import io.northloop.followup.model.RootCause;
import java.util.List;
import java.util.Optional;

/** The kept list of root causes. */
public interface RootCauses {

    /** All of them, retired ones too, in the order of the list. */
    List<RootCause> all();

    Optional<RootCause> find(String code);

    /**
     * An entry as it is kept.
     *
     * @param version counts its changes, from 0
     */
    record Kept(RootCause rootCause, long version) {}

    Optional<Kept> kept(String code);

    /** Adds it at the end of the list; false, and nothing done, when there is one with this code. */
    boolean add(RootCause rootCause);

    /** Overwrites the one with this code; false, and nothing done, when its version is another. */
    boolean change(RootCause rootCause, long version);
}
