package io.northloop.northstar.port;

import io.northloop.northstar.FitnessScope;
import io.northloop.northstar.model.FitnessSheet;
import java.util.List;

/** What headquarters answered in the fitness check. */
public interface FitnessSheets {

    /** One sheet for each scope, in the same order; empty ones where nobody has answered. */
    List<FitnessSheet> of(List<FitnessScope> scopes);

    /**
     * Stores what was added.
     *
     * @return false, and nothing written, where somebody else has answered meanwhile
     */
    boolean append(FitnessSheet sheet);
}
