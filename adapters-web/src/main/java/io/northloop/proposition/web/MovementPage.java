package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.proposition.application.ProfitGridQueries;
import io.northloop.proposition.model.Course;
import io.northloop.proposition.model.GridMovement;
import io.northloop.proposition.model.ProfitGrid;
import io.northloop.shared.Quarter;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the movement between the cells of the profit grid. */
@Component
class MovementPage {

    private static final int LARGEST = 12;

    /** Courses of those who stand in the grid at both ends, or have come into it. */
    private static final Set<Course> WITHIN = Set.of(Course.BETTER, Course.WORSE, Course.MIXED, Course.FIRST_ANSWER);

    private final ProfitGridQueries queries;
    private final ProfitGridPage grid;

    MovementPage(ProfitGridQueries queries, ProfitGridPage grid) {
        this.queries = queries;
        this.grid = grid;
    }

    String show(Viewer viewer, Quarter from, Quarter to, Optional<Currency> currency, Model model) {
        GridMovement movement = queries.movement(viewer, from, to, currency);
        String code = movement.currency().getCurrencyCode();
        model.addAttribute("movement", movement);
        model.addAttribute("code", code);
        model.addAttribute("most", mostOf(movement));
        model.addAttribute("largest", largest(movement));
        model.addAttribute("matrix", MovementMatrix.of(movement));
        model.addAttribute("tiers", ProfitGrid.TIERS);
        model.addAttribute("categories", ProfitGrid.CATEGORIES.reversed());
        model.addAttribute("periods", grid.periods(from, to));
        Map<String, String> currencies = new LinkedHashMap<>();
        currencies.put(code, code);
        queries.currencies(viewer, to).forEach(each -> currencies.put(each.getCurrencyCode(), each.getCurrencyCode()));
        model.addAttribute("currencies", currencies);
        return "proposition/movement";
    }

    /** Of the course that most took; 1 where nobody went anywhere. */
    private static long mostOf(GridMovement movement) {
        return Math.max(
                1,
                movement.totals().values().stream()
                        .mapToLong(GridMovement.Flow.Sum::customers)
                        .max()
                        .orElse(1));
    }

    private static List<GridMovement.Flow> largest(GridMovement movement) {
        return movement.flows().stream()
                .filter(flow -> WITHIN.contains(flow.course()))
                .sorted(Comparator.comparingLong(
                                (GridMovement.Flow flow) -> flow.sum().customers())
                        .reversed())
                .limit(LARGEST)
                .toList();
    }
}
