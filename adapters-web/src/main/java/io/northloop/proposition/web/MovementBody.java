package io.northloop.proposition.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.model.Course;
import io.northloop.proposition.model.GridMovement;
import io.northloop.proposition.model.Standing;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How customers moved between the cells of the profit grid.
 *
 * @param from the earlier quarter, such as {@code 2026-Q2}
 * @param to the later one
 * @param currency of all amounts; who has facts in another one only counts as having none
 * @param courses all seven, each with everybody who took it
 * @param flows every way that somebody went
 */
record MovementBody(String from, String to, String currency, List<CourseSum> courses, List<Flow> flows) {

    record CourseSum(Course course, long customers, BigDecimal revenueBefore, BigDecimal revenueAfter) {}

    /**
     * Customers who went the same way.
     *
     * @param from {@code null} for those without facts of the earlier quarter
     * @param to {@code null} for those without facts of the later one
     */
    record Flow(
            @Nullable Place from,
            @Nullable Place to,
            Course course,
            long customers,
            BigDecimal revenueBefore,
            BigDecimal revenueAfter,
            BigDecimal profitBefore,
            BigDecimal profitAfter) {}

    /** @param category {@code null} for those who had never answered */
    record Place(ProfitTier profitTier, @Nullable LoyaltyCategory category) {}

    static MovementBody of(GridMovement movement) {
        return new MovementBody(
                movement.from().toString(),
                movement.to().toString(),
                movement.currency().getCurrencyCode(),
                movement.totals().entrySet().stream()
                        .map(total -> new CourseSum(
                                total.getKey(),
                                total.getValue().customers(),
                                total.getValue().revenueBefore(),
                                total.getValue().revenueAfter()))
                        .toList(),
                movement.flows().stream().map(MovementBody::flow).toList());
    }

    private static Flow flow(GridMovement.Flow flow) {
        return new Flow(
                flow.from().map(MovementBody::place).orElse(null),
                flow.to().map(MovementBody::place).orElse(null),
                flow.course(),
                flow.sum().customers(),
                flow.sum().revenueBefore(),
                flow.sum().revenueAfter(),
                flow.sum().profitBefore(),
                flow.sum().profitAfter());
    }

    private static Place place(Standing standing) {
        return new Place(standing.tier(), standing.category().orElse(null));
    }
}
