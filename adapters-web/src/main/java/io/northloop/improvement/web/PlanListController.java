package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.PlanState;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanView;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Plans: all of them at headquarters, below it those about one's region and those with tasks of its people. */
@Controller
@PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER')")
class PlanListController {

    private final ImprovementQueries queries;
    private final PlanChoices choices;

    PlanListController(ImprovementQueries queries, PlanChoices choices) {
        this.queries = queries;
        this.choices = choices;
    }

    @GetMapping("/plans")
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String state,
            SliceRequest slice,
            Model model) {
        Slice<PlanView> plans = queries.plans(
                viewer, PlanParameters.unit(unit), PlanParameters.states(PlanState.values(), state), slice);
        model.addAttribute("plans", plans.items());
        model.addAttribute("next", next(plans.next(), unit, state));
        model.addAttribute("unit", unit);
        model.addAttribute("state", state);
        model.addAttribute("units", choices.units(viewer));
        model.addAttribute("states", choices.states());
        model.addAttribute("filtered", isGiven(unit) || isGiven(state));
        model.addAttribute("hq", viewer instanceof Viewer.Staff staff && staff.isHq());
        return "plan/list";
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static @Nullable String next(@Nullable String cursor, @Nullable String unit, @Nullable String state) {
        if (cursor == null) {
            return null;
        }
        UriComponentsBuilder next = UriComponentsBuilder.fromPath("/plans").queryParam("cursor", "{cursor}");
        Optional.ofNullable(unit)
                .filter(PlanListController::isGiven)
                .ifPresent(it -> next.queryParam("unit", "{unit}"));
        Optional.ofNullable(state)
                .filter(PlanListController::isGiven)
                .ifPresent(it -> next.queryParam("state", "{state}"));
        return next.encode()
                .buildAndExpand(Map.of("cursor", cursor, "unit", String.valueOf(unit), "state", String.valueOf(state)))
                .toUriString();
    }
}
