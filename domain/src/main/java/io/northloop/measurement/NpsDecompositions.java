package io.northloop.measurement;

import io.northloop.access.Viewer;
import java.util.Optional;

/** What other capabilities may ask about why an NPS changed. */
public interface NpsDecompositions {

    /**
     * The change taken apart, for who sees the whole company; empty where one of the periods has no NPS to show.
     *
     * @param before the earlier period
     * @param after the later one, by which its groupBy is taken: unit, region or touchpoint, unit without
     */
    Optional<NpsDecomposition> decompose(NpsRequest before, NpsRequest after, Viewer viewer);
}
