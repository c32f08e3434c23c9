package io.northloop.improvement.port;

import io.northloop.improvement.PlanId;
import io.northloop.improvement.model.ImprovementPlan;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** All plans. */
public interface Plans {

    void add(ImprovementPlan drafted);

    Optional<ImprovementPlan> find(PlanId id);

    /** What these plans are called; one entry for each that there is. */
    Map<PlanId, String> titles(Collection<PlanId> ids);

    /** The plan for a change of it or of its tasks: nobody else changes either until the running transaction ends. */
    Optional<ImprovementPlan> lock(PlanId id);

    /** Stores the changes; refused with {@code plan-changed} (409) when somebody else changed the plan in between. */
    void save(ImprovementPlan changed);
}
