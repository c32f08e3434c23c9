package io.northloop.access.port;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.util.Optional;
import java.util.Set;

/**
 * To what whoever is being served by this thread is confined. Use cases take their viewer as an argument; this is for
 * the second wall alone, which must stand where that was forgotten.
 */
public interface ConfinementInForce {

    /** Empty for whoever may see every unit, and where no viewer is being served: respondents, timed work. */
    Optional<Confinement> now();

    /**
     * What is in sight.
     *
     * @param units whose rows are; none of them when it is empty
     * @param person whose own cases are, wherever they lie
     */
    record Confinement(Set<UnitRef> units, Optional<PersonRef> person) {

        public Confinement {
            units = Set.copyOf(units);
        }
    }
}
