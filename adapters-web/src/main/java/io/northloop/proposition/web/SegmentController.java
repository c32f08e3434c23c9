package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.application.KeepSegment;
import io.northloop.proposition.application.ProfitGridQueries;
import io.northloop.proposition.application.SegmentQueries;
import io.northloop.proposition.model.ProfitGrid;
import io.northloop.proposition.model.SegmentRule;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HQ's segments, and the form that makes one: of a cell of the grid, of attributes, or of both. */
@Controller
@RequestMapping("/segments")
@PreAuthorize("hasRole('HQ')")
class SegmentController {

    private final SegmentQueries queries;
    private final ProfitGridQueries grid;
    private final KeepSegment keepSegment;
    private final ChoiceNames names;

    SegmentController(SegmentQueries queries, ProfitGridQueries grid, KeepSegment keepSegment, ChoiceNames names) {
        this.queries = queries;
        this.grid = grid;
        this.keepSegment = keepSegment;
        this.names = names;
    }

    /** Comes from a cell of the grid with {@code tiers} and {@code categories}: the form opens with them. */
    @GetMapping
    String list(Viewer viewer, @RequestParam MultiValueMap<String, String> asked, Model model) {
        return page(viewer, asked, model);
    }

    @PostMapping
    String add(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            keepSegment.keep(new KeepSegment.Command(viewer, Optional.empty(), first(form, "name"), rule(form)));
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            return page(viewer, form, model);
        }
        Notices.show(redirect, "proposition.segments.saved");
        return "redirect:/segments";
    }

    private static SegmentRule rule(MultiValueMap<String, String> form) {
        Map<String, String> attributes = new HashMap<>();
        if (!first(form, "attribute").isEmpty() || !first(form, "value").isEmpty()) {
            attributes.put(first(form, "attribute"), first(form, "value"));
        }
        return new SegmentRule(
                chosen(form, "tiers", ProfitTier.class), chosen(form, "categories", LoyaltyCategory.class), attributes);
    }

    private static <E extends Enum<E>> Set<E> chosen(
            MultiValueMap<String, String> form, String field, Class<E> choices) {
        Set<E> chosen = new HashSet<>();
        for (String name : form.getOrDefault(field, List.of())) {
            chosen.add(GridParameters.choice(choices, name, field));
        }
        return chosen;
    }

    private String page(Viewer viewer, MultiValueMap<String, String> typed, Model model) {
        Quarter period = grid.lastQuarter();
        model.addAttribute("period", period);
        model.addAttribute("code", grid.settings(viewer).currency().getCurrencyCode());
        model.addAttribute("segments", queries.withFigures(viewer, period));
        model.addAttribute("tierNames", names.of(ProfitGrid.TIERS, "proposition.tier."));
        model.addAttribute("categoryNames", names.of(ProfitGrid.CATEGORIES, "proposition.category."));
        model.addAttribute("typed", typed.toSingleValueMap());
        model.addAttribute("tiers", Set.copyOf(typed.getOrDefault("tiers", List.of())));
        model.addAttribute("categories", Set.copyOf(typed.getOrDefault("categories", List.of())));
        return "proposition/segments";
    }

    private static String first(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
