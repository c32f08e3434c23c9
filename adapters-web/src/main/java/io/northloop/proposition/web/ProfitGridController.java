package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.application.DiscloseCellAccounts;
import io.northloop.proposition.application.ProfitGridQueries;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.FormFaults;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The profit grid for HQ, and the accounts of a cell, which are on one answer only: in no address and no cache. */
@Controller
@RequestMapping("/profit-grid")
@PreAuthorize("hasRole('HQ')")
class ProfitGridController {

    private final ProfitGridPage page;
    private final MovementPage movements;
    private final ProfitGridQueries queries;
    private final DiscloseCellAccounts discloseCellAccounts;

    ProfitGridController(
            ProfitGridPage page,
            MovementPage movements,
            ProfitGridQueries queries,
            DiscloseCellAccounts discloseCellAccounts) {
        this.page = page;
        this.movements = movements;
        this.queries = queries;
        this.discloseCellAccounts = discloseCellAccounts;
    }

    @GetMapping
    String show(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String currency,
            Model model) {
        return page.show(
                viewer, GridParameters.period(period, queries.lastQuarter()), GridParameters.currency(currency), model);
    }

    @GetMapping("/movement")
    String movement(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String currency,
            Model model,
            HttpServletResponse response) {
        Quarter last = GridParameters.quarter(to, "to", queries.lastQuarter());
        Quarter first = GridParameters.quarter(from, "from", last.previous());
        return movements.show(viewer, first, last, GridParameters.currency(currency), model, response);
    }

    @PostMapping
    String accounts(Viewer viewer, @RequestParam Map<String, String> form, Model model, HttpServletResponse response) {
        Quarter period = GridParameters.period(form.get("period"), queries.lastQuarter());
        Optional<Currency> named = GridParameters.currency(form.get("currency"));
        Currency currency = named.orElseGet(() -> queries.settings(viewer).currency());
        ProfitTier tier = GridParameters.choice(ProfitTier.class, form.get("tier"), "tier");
        String category = form.getOrDefault("category", "");
        Optional<LoyaltyCategory> answered = category.equals(ProfitGridPage.UNANSWERED)
                ? Optional.empty()
                : Optional.of(GridParameters.choice(LoyaltyCategory.class, category, "category"));
        try {
            model.addAttribute(
                    "disclosed",
                    discloseCellAccounts.disclose(new DiscloseCellAccounts.Command(
                            viewer, period, currency, tier, answered, form.get("reason"))));
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
        }
        model.addAttribute("typed", form);
        return page.show(viewer, period, Optional.of(currency), model);
    }
}
