package io.northloop.measurement;

import io.northloop.access.Viewer;
import java.util.List;

/** What other capabilities may ask about figures. */
public interface Measurements {

    /**
     * NPS by group, as this viewer may see it: only their units, below HQ under the anonymity rule.
     *
     * @return ordered by group; exactly one item when nothing was asked to be grouped
     */
    List<NpsItem> nps(NpsRequest request, Viewer viewer);

    /** Two figures side by side and how sure their difference is; the groupings of both requests are ignored. */
    NpsComparison compare(NpsRequest a, NpsRequest b, Viewer viewer);
}
