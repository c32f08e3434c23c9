package io.northloop.followup.web;

import io.northloop.access.Viewer;
import io.northloop.followup.CaseState;
import io.northloop.followup.application.CasePerformanceQueries;
import io.northloop.followup.application.CaseQueries;
import io.northloop.shared.SliceRequest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of all cases that the viewer sees. */
@Controller
@PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')")
class CaseListController {

    /** Value of the filter for all that is not closed; what the list opens with. */
    private static final String UNFINISHED = "";

    private static final String OVERDUE = "OVERDUE";
    private static final String ANY = "ANY";
    private static final Set<CaseState> NOT_CLOSED = EnumSet.complementOf(EnumSet.of(CaseState.CLOSED));

    private final CaseQueries queries;
    private final CasePerformanceQueries performance;
    private final CaseTexts texts;

    CaseListController(CaseQueries queries, CasePerformanceQueries performance, CaseTexts texts) {
        this.queries = queries;
        this.performance = performance;
        this.texts = texts;
    }

    @GetMapping("/cases")
    String cases(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = UNFINISHED) String state,
            @RequestParam(required = false) @Nullable String owner,
            SliceRequest slice,
            Model model) {
        CaseQueries.Criteria criteria = new CaseQueries.Criteria(
                CaseParameters.unit(unit), states(state), CaseParameters.owner(owner), state.equals(OVERDUE));
        CaseQueries.Overview overview = queries.overview(viewer, criteria, slice);
        model.addAttribute("cases", overview.cases().items());
        model.addAttribute("next", next(overview.cases().next(), unit, state, owner));
        model.addAttribute("unit", unit);
        model.addAttribute("state", state);
        model.addAttribute(
                "units", texts.options(overview.units(), it -> it.ref().value(), it -> it.name()));
        model.addAttribute("states", stateOptions());
        model.addAttribute("counts", overview.counts());
        model.addAttribute(
                "performance", performance.performance(viewer, criteria.unit()).orElse(null));
        return "followup/cases";
    }

    private Map<String, String> stateOptions() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(OVERDUE, texts.text("followup.filter.overdue"));
        options.putAll(texts.options(CaseState.values(), "followup.state."));
        options.put(ANY, texts.text("followup.filter.any"));
        return options;
    }

    private static Set<CaseState> states(String state) {
        return switch (state) {
            case UNFINISHED, OVERDUE -> NOT_CLOSED;
            case ANY -> Set.of();
            default -> CaseParameters.states(state);
        };
    }

    private static @Nullable String next(
            @Nullable String cursor, @Nullable String unit, String state, @Nullable String owner) {
        if (cursor == null) {
            return null;
        }
        UriComponentsBuilder next = UriComponentsBuilder.fromPath("/cases").queryParam("cursor", cursor);
        Optional.ofNullable(unit).filter(it -> !it.isBlank()).ifPresent(it -> next.queryParam("unit", "{unit}"));
        Optional.of(state).filter(it -> !it.isBlank()).ifPresent(it -> next.queryParam("state", it));
        Optional.ofNullable(owner).filter(it -> !it.isBlank()).ifPresent(it -> next.queryParam("owner", "{owner}"));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("unit", unit == null ? "" : unit);
        values.put("owner", owner == null ? "" : owner);
        return next.encode().buildAndExpand(values).toUriString();
    }
}
