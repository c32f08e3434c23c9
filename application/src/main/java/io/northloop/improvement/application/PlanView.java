package io.northloop.improvement.application;

import io.northloop.improvement.PlanId;
import io.northloop.improvement.PlanState;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan as one viewer sees it in a list.
 *
 * @param tasks how many of its tasks the viewer sees
 * @param open how many of them somebody is expected to work on
 * @param done how many of them are done
 * @param overdue how many of them are worked on after their last day
 */
public record PlanView(
        PlanId id,
        String title,
        List<UnitRef> scope,
        List<String> scopeNames,
        String measure,
        BigDecimal from,
        BigDecimal to,
        LocalDate by,
        PersonRef owner,
        String ownerName,
        PlanState state,
        int tasks,
        int open,
        int done,
        int overdue) {

    public PlanView {
        scope = List.copyOf(scope);
        scopeNames = List.copyOf(scopeNames);
    }
}
