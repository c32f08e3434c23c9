package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.proposition.application.ChangeGridSettings;
import io.northloop.proposition.application.ProfitGridQueries;
import io.northloop.proposition.model.GridSettings;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.TypedNumbers;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How HQ cuts the profit grid. Margins are written in per cent. */
@Controller
@RequestMapping("/profit-grid/settings")
@PreAuthorize("hasRole('HQ')")
class GridSettingsController {

    private static final int PER_CENT = 2;

    private final ProfitGridQueries queries;
    private final ChangeGridSettings change;
    private final ChoiceNames names;

    GridSettingsController(ProfitGridQueries queries, ChangeGridSettings change, ChoiceNames names) {
        this.queries = queries;
        this.change = change;
        this.names = names;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        GridSettings now = queries.settings(viewer);
        model.addAttribute(
                "typed",
                Map.of(
                        "cutting", now.cutting().name(),
                        "poorBelow", percent(now.cuts().lower()),
                        "excellentFrom", percent(now.cuts().upper()),
                        "line", percent(now.line()),
                        "currency", now.currency().getCurrencyCode()));
        return page(now.version(), model);
    }

    /** After a stale save the page carries the new version, so that sending it again is a decision. */
    @PostMapping
    String save(
            Viewer viewer,
            @RequestParam Map<String, String> form,
            @RequestParam long version,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            change.change(new ChangeGridSettings.Command(
                    viewer,
                    GridParameters.choice(GridSettings.Cutting.class, form.get("cutting"), "cutting"),
                    share(form, "poorBelow"),
                    share(form, "excellentFrom"),
                    share(form, "line"),
                    form.getOrDefault("currency", "").strip(),
                    version));
        } catch (DomainError refusal) {
            model.addAttribute("typed", form);
            FormFaults.show(refusal, model, response);
            return page(queries.settings(viewer).version(), model);
        }
        Notices.show(redirect, "proposition.settings.saved");
        return "redirect:/profit-grid";
    }

    private String page(long version, Model model) {
        model.addAttribute("version", version);
        model.addAttribute(
                "cuttings", names.of(List.of(GridSettings.Cutting.values()), "proposition.settings.cutting."));
        return "proposition/grid-settings";
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(PER_CENT).stripTrailingZeros().toPlainString();
    }

    /** Beyond every range where it is no number. */
    private static BigDecimal share(Map<String, String> form, String field) {
        BigDecimal typed = TypedNumbers.decimal(form.get(field));
        return typed == null ? BigDecimal.valueOf(Long.MAX_VALUE) : typed.movePointLeft(PER_CENT);
    }
}
