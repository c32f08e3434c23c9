package io.northloop.organisation.port;

import io.northloop.organisation.UnitRef;
import io.northloop.organisation.model.Unit;
import java.util.Optional;

/** The regions and centres, for changing them. */
public interface Units {

    Optional<Unit> find(UnitRef ref);

    boolean hasActiveCentres(UnitRef region);

    /** Stores it and returns it as stored, with its new version. */
    Unit save(Unit unit);
}
