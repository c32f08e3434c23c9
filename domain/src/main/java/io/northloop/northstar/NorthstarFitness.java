package io.northloop.northstar;

import io.northloop.access.Viewer;

/** Whether NPS fits a scope; whoever sets a goal asks before. */
public interface NorthstarFitness {

    /**
     * By the four quarters that are over, and by what headquarters answered, as the viewer may see it.
     *
     * @throws io.northloop.shared.DomainError NOT_FOUND for a unit outside the viewer's scope, or a touchpoint that
     *     there is not; FORBIDDEN to administrators
     */
    Fitness fitness(Viewer viewer, FitnessScope scope);
}
