package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.proposition.application.ProfitGridQueries;
import io.northloop.proposition.model.Course;
import io.northloop.proposition.model.GridMovement;
import io.northloop.proposition.model.ProfitGrid;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.FormFaults;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /** Quarters between which nobody can move are told on the page, where others can be chosen. */
    String show(
            Viewer viewer,
            Quarter from,
            Quarter to,
            Optional<Currency> currency,
            Model model,
            HttpServletResponse response) {
        String code =
                currency.orElseGet(() -> queries.settings(viewer).currency()).getCurrencyCode();
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("code", code);
        model.addAttribute("periods", grid.periods(from, to));
        Map<String, String> currencies = new TreeMap<>(Map.of(code, code));
        queries.currencies(viewer, from, to)
                .forEach(each -> currencies.put(each.getCurrencyCode(), each.getCurrencyCode()));
        model.addAttribute("currencies", currencies);
        try {
            fill(queries.movement(viewer, from, to, currency), model);
        } catch (DomainError refusal) {
            if (refusal.kind() != DomainError.Kind.MALFORMED) {
                throw refusal;
            }
            FormFaults.show(refusal, model, response);
            model.addAttribute("movement", null);
        }
        return "proposition/movement";
    }

    private static void fill(GridMovement movement, Model model) {
        model.addAttribute("movement", movement);
        model.addAttribute("most", mostOf(movement));
        model.addAttribute("largest", largest(movement));
        model.addAttribute("matrix", MovementMatrix.of(movement));
        model.addAttribute("tiers", ProfitGrid.TIERS);
        model.addAttribute("categories", ProfitGrid.CATEGORIES.reversed());
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
