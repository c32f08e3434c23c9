package io.northloop.followup.port;

import io.northloop.followup.model.RootCause;
import java.util.List;
import java.util.Optional;

/** The kept list of root causes. */
public interface RootCauses {

    /** All of them, retired ones too, in the order of the list. */
    List<RootCause> all();

    Optional<RootCause> find(String code);

    /** Adds it at the end of the list, or overwrites the one with this code. */
    void save(RootCause rootCause);
}
