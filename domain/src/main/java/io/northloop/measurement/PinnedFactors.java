package io.northloop.measurement;

import io.northloop.access.Viewer;
import java.util.List;

/** What other capabilities may ask about factors, to draw them where loyalty is shown over time. */
public interface PinnedFactors {

    /** At most so many are drawn on a chart and listed beneath it. */
    int MOST = 100;

    /**
     * Those in force that bear on a figure, as this viewer may see them, by their first day; the latest {@value #MOST}.
     * Whoever is confined to units sees those of these, of the region above them and of the whole company.
     */
    List<FactorView> bearingOn(FactorQuestion question, Viewer viewer);

    /** The same as headquarters sees them, for work that nobody looks at while it is done. */
    List<FactorView> bearingOn(FactorQuestion question);
}
