package io.northloop.programme.port;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who was served where. */
public interface WavePopulation {

    /**
     * Customers of services that count, whose latest of these was at this centre; each once, by reference.
     *
     * @param centre where
     * @param served which services count
     */
    List<CustomerRef> servedLastAt(UnitRef centre, Served served);

    /** How many customers of services that count had their latest of these at which centre. */
    Map<UnitRef, Integer> servedLast(Served served);

    /**
     * Which services count: an empty part holds for all.
     *
     * @param centres where customers may have been served at all
     * @param from end of service, included
     * @param until end of service, excluded
     */
    record Served(Set<String> types, Set<String> touchpoints, Set<UnitRef> centres, Instant from, Instant until) {
        public Served {
            types = Set.copyOf(types);
            touchpoints = Set.copyOf(touchpoints);
            centres = Set.copyOf(centres);
        }
    }
}
