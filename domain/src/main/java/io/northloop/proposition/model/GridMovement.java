package io.northloop.proposition.model;

import io.northloop.customer.CustomerMovement;
import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How customers moved between the cells of the profit grid from one quarter to another (method §11).
 *
 * @param from the earlier quarter, cut by its own cuts
 * @param to the later one, likewise
 * @param flows every way that somebody went
 * @param totals of each course, those that nobody took included
 */
public record GridMovement(
        Quarter from, Quarter to, Currency currency, List<Flow> flows, Map<Course, Flow.Sum> totals) {

    /** The nine cells from the best down, then beside the grid: where customers with facts can stand. */
    public static final List<Standing> STANDINGS = standings();

    public GridMovement {
        flows = List.copyOf(flows);
        totals = Collections.unmodifiableMap(new EnumMap<>(totals));
    }

    /**
     * Customers who went the same way.
     *
     * @param from empty for those without facts of the earlier quarter in the currency
     * @param to empty for those without facts of the later one
     */
    public record Flow(Optional<Standing> from, Optional<Standing> to, Course course, Sum sum) {

        /**
         * What they are together.
         *
         * @param revenueBefore of the earlier quarter
         * @param revenueAfter of the later one
         */
        public record Sum(
                long customers,
                BigDecimal revenueBefore,
                BigDecimal revenueAfter,
                BigDecimal profitBefore,
                BigDecimal profitAfter) {

            public static final Sum NONE =
                    new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

            public Sum plus(Sum other) {
                return new Sum(
                        customers + other.customers,
                        revenueBefore.add(other.revenueBefore),
                        revenueAfter.add(other.revenueAfter),
                        profitBefore.add(other.profitBefore),
                        profitAfter.add(other.profitAfter));
            }
        }
    }

    public static GridMovement of(Quarter from, Quarter to, Currency currency, List<CustomerMovement> movements) {
        List<Flow> flows = new ArrayList<>();
        Map<Course, Flow.Sum> totals = new EnumMap<>(Course.class);
        for (Course course : Course.values()) {
            totals.put(course, Flow.Sum.NONE);
        }
        for (CustomerMovement movement : movements) {
            Optional<Standing> before = movement.from().map(Standing::of);
            Optional<Standing> after = movement.to().map(Standing::of);
            Flow flow = new Flow(before, after, Course.between(before, after), sum(movement));
            flows.add(flow);
            totals.merge(flow.course(), flow.sum(), Flow.Sum::plus);
        }
        flows.sort(GridMovement::inOrder);
        return new GridMovement(from, to, currency, flows, totals);
    }

    private static Flow.Sum sum(CustomerMovement movement) {
        return new Flow.Sum(
                movement.customers(),
                movement.revenueBefore(),
                movement.revenueAfter(),
                movement.profitBefore(),
                movement.profitAfter());
    }

    private static int inOrder(Flow one, Flow other) {
        int byFrom = Integer.compare(place(one.from()), place(other.from()));
        return byFrom == 0 ? Integer.compare(place(one.to()), place(other.to())) : byFrom;
    }

    private static int place(Optional<Standing> standing) {
        return standing.map(STANDINGS::indexOf).orElse(STANDINGS.size());
    }

    private static List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        ProfitGrid.TIERS.forEach(tier -> ProfitGrid.CATEGORIES
                .reversed()
                .forEach(category -> standings.add(new Standing(tier, Optional.of(category)))));
        ProfitGrid.TIERS.forEach(tier -> standings.add(new Standing(tier, Optional.empty())));
        return List.copyOf(standings);
    }

    /** Whether nobody had facts in either quarter. */
    public boolean isEmpty() {
        return flows.isEmpty();
    }
}
