package io.northloop.improvement.application;

import io.northloop.improvement.model.Assignee;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.PlanViewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.UnitRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * To whom a task is offered to be handed on: who answers for a post around its assignee, or around the units that its
 * plan is about. Anybody else can be named by their reference.
 */
@Component
final class TaskColleagues {

    /** Looking around in all units of a large plan would make the page slow. */
    private static final int MOST_UNITS = 8;

    private final OrganisationDirectory organisation;
    private final TaskRegions regions;

    TaskColleagues(OrganisationDirectory organisation, TaskRegions regions) {
        this.organisation = organisation;
        this.regions = regions;
    }

    List<PersonView> of(PlanViewer by, PlanContent plan, Assignee now) {
        List<UnitRef> around = new ArrayList<>();
        Optional.ofNullable(now.unit()).ifPresent(around::add);
        around.addAll(plan.scope());
        Predicate<PersonView> allowed = by.headquarters() ? _ -> true : regions.near(now);
        Map<String, PersonView> byRef = new LinkedHashMap<>();
        around.stream()
                .distinct()
                .limit(MOST_UNITS)
                .flatMap(unit -> organisation.responsibleAround(unit).stream())
                .filter(person -> !person.ref().equals(now.person()))
                .filter(allowed)
                .forEach(person -> byRef.putIfAbsent(person.ref().value(), person));
        return List.copyOf(byRef.values());
    }
}
