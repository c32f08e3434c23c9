package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.proposition.application.ProfitGridQueries;
import io.northloop.shared.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The profit grid for other systems: figures of many, never of one. */
@RestController
class ProfitGridRestController {

    private final ProfitGridQueries queries;

    ProfitGridRestController(ProfitGridQueries queries) {
        this.queries = queries;
    }

    /**
     * Customers of a quarter by profit tier and by the category of their last answer up to its end. Without
     * {@code period} it is the last quarter that is over; without {@code currency} the company's.
     */
    @GetMapping("/api/v1/profit-grid")
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    ProfitGridBody grid(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String currency) {
        return ProfitGridBody.of(queries.grid(
                viewer, GridParameters.period(period, queries.lastQuarter()), GridParameters.currency(currency)));
    }

    /**
     * How customers moved between the cells from one quarter to a later one. Without {@code to} that is the last
     * quarter that is over, without {@code from} the one before {@code to}.
     */
    @GetMapping("/api/v1/profit-grid/movement")
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    MovementBody movement(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String currency) {
        Quarter last = GridParameters.quarter(to, "to", queries.lastQuarter());
        return MovementBody.of(queries.movement(
                viewer,
                GridParameters.quarter(from, "from", last.previous()),
                last,
                GridParameters.currency(currency)));
    }
}
