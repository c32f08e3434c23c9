package io.northloop.measurement;

import io.northloop.shared.Quarter;
import java.util.Map;

/**
 * Figures of whole quarters for work that nobody looks at while it is done; complete, as HQ sees them. Of transactional
 * answers, except where CSI is said. Keys are references; what has no answers is missing.
 */
public interface QuarterStandings {

    /**
     * What the four quarters before this one lead to expect. Centres lean on each other; regions and programmes are
     * large and have few peers, and speak for themselves.
     *
     * @param by UNIT, REGION or PROGRAMME
     */
    Map<String, Baseline> baselines(Quarter before, Grouping by);

    /** @param by UNIT, REGION or PROGRAMME */
    Map<String, NpsFigure> nps(Quarter quarter, Grouping by);

    /**
     * By the newest model of each.
     *
     * @param by UNIT or REGION
     */
    Map<String, CsiStanding> csi(Quarter quarter, Grouping by);

    /** The figure of these answers: 95 %, adjusted Wald. */
    NpsFigure figure(ScoreCounts counts);
}
