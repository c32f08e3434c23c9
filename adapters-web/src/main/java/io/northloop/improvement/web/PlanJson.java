package io.northloop.improvement.web;

import io.northloop.improvement.PlanState;
import io.northloop.improvement.application.PlanView;
import io.northloop.organisation.UnitRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A plan in lists. */
record PlanJson(
        String id,
        String title,
        List<String> unitRefs,
        String metric,
        BigDecimal from,
        BigDecimal to,
        LocalDate by,
        String ownerRef,
        PlanState state,
        int taskCount,
        int doneCount,
        int overdueCount) {

    static PlanJson of(PlanView view) {
        return new PlanJson(
                view.id().toString(),
                view.title(),
                view.scope().stream().map(UnitRef::value).toList(),
                view.measure(),
                view.from(),
                view.to(),
                view.by(),
                view.owner().value(),
                view.state(),
                view.tasks(),
                view.done(),
                view.overdue());
    }
}
