package io.northloop.customer.port;

import io.northloop.customer.model.CommercialFact;
import java.util.Collection;
import java.util.Map;

/** What customers brought in, by quarter. */
public interface CommercialFacts {

    /** Those that are known. */
    Map<CommercialFact.Key, CommercialFact> find(Collection<CommercialFact.Key> keys);

    /**
     * Keeps each fact, unless one of a later moment is known or its customer is not (any more).
     *
     * @param facts at most one for each key
     */
    void keep(Collection<CommercialFact> facts);
}
