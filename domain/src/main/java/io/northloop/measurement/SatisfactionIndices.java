package io.northloop.measurement;

import io.northloop.access.Viewer;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Quarter;
import java.util.Optional;

/** What other capabilities may ask about the customer satisfaction index. */
public interface SatisfactionIndices {

    /**
     * The index of a quarter, 95 %, as this viewer may see it; empty where nobody answered and, below HQ, for a quarter
     * that is not over.
     *
     * @param unit a centre, or a region with all its centres; everything the viewer may see when empty
     */
    Optional<CsiFigure> index(Quarter quarter, Optional<UnitRef> unit, Viewer viewer);
}
