package io.northloop.measurement;

import io.northloop.access.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What other capabilities may ask about figures. */
public interface Measurements {

    /**
     * NPS by group, as this viewer may see it: only their units, below HQ under the anonymity rule.
     *
     * @return ordered by group; exactly one item when nothing was asked to be grouped
     */
    List<NpsItem> nps(NpsRequest request, Viewer viewer);

    /**
     * The same answers by several groupings at once, each as {@link #nps} gives it. They are counted once for all of
     * them where the anonymity rule leaves that free.
     *
     * @param groupings take the place of the request's own
     */
    Map<List<Grouping>, List<NpsItem>> breakdowns(NpsRequest request, Set<List<Grouping>> groupings, Viewer viewer);

    /** As {@link #nps}, without how many were asked, which has to be counted apart. */
    List<NpsItem> figures(NpsRequest request, Viewer viewer);

    /** Two figures side by side and how sure their difference is; the groupings of both requests are ignored. */
    NpsComparison compare(NpsRequest a, NpsRequest b, Viewer viewer);
}
