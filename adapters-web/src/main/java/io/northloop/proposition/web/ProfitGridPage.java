package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.proposition.application.ProfitGridQueries;
import io.northloop.proposition.model.ProfitGrid;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.Formats;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the profit grid. */
@Component
class ProfitGridPage {

    static final String UNANSWERED = "UNANSWERED";

    private static final int QUARTERS_OFFERED = 12;

    private final ProfitGridQueries queries;
    private final Formats formats;
    private final ChoiceNames names;

    ProfitGridPage(ProfitGridQueries queries, Formats formats, ChoiceNames names) {
        this.queries = queries;
        this.formats = formats;
        this.names = names;
    }

    String show(Viewer viewer, Quarter period, Optional<Currency> currency, Model model) {
        ProfitGrid grid = queries.grid(viewer, period, currency);
        model.addAttribute("grid", grid);
        model.addAttribute("picture", GridPicture.of(grid));
        model.addAttribute("tiers", ProfitGrid.TIERS);
        model.addAttribute("categories", ProfitGrid.CATEGORIES);
        model.addAttribute("periods", periods(period));
        model.addAttribute("currencies", currencies(grid));
        model.addAttribute("tierNames", names.of(ProfitGrid.TIERS, "proposition.tier."));
        Map<String, String> categories = names.of(ProfitGrid.CATEGORIES, "proposition.category.");
        categories.put(UNANSWERED, names.text("proposition.category." + UNANSWERED));
        model.addAttribute("categoryNames", categories);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "proposition/grid";
    }

    /** Quarters to choose from, the latest first. */
    Map<String, String> periods(Quarter... shown) {
        Map<String, String> periods = new LinkedHashMap<>();
        Quarter quarter = queries.runningQuarter();
        for (int i = 0; i < QUARTERS_OFFERED; i++) {
            periods.put(quarter.toString(), formats.quarter(quarter));
            quarter = quarter.previous();
        }
        for (Quarter one : shown) {
            periods.putIfAbsent(one.toString(), formats.quarter(one));
        }
        return periods;
    }

    private static Map<String, String> currencies(ProfitGrid grid) {
        TreeSet<String> codes = new TreeSet<>();
        codes.add(grid.currency().getCurrencyCode());
        grid.otherCurrencies().keySet().forEach(other -> codes.add(other.getCurrencyCode()));
        Map<String, String> currencies = new LinkedHashMap<>();
        codes.forEach(code -> currencies.put(code, code));
        return currencies;
    }
}
