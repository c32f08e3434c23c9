package io.northloop.organisation.web;

import io.northloop.organisation.Editor;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.application.ChangeCompany;
import io.northloop.organisation.application.OrganisationQueries;
import io.northloop.organisation.application.PutUnit;
import io.northloop.organisation.application.UnitDraft;
import io.northloop.organisation.port.OrganisationChart.UnitEntry;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The company, its regions and its centres. */
@Controller
@RequestMapping(OrganisationNavigation.ORGANISATION)
@PreAuthorize("hasRole('ADMINISTRATOR')")
class OrganisationPages {

    private static final String UNIT_PAGE = "organisation/unit";
    private static final String BACK = "redirect:" + OrganisationNavigation.ORGANISATION;

    private final OrganisationQueries queries;
    private final PutUnit putUnit;
    private final ChangeCompany changeCompany;
    private final Choices choices;

    OrganisationPages(OrganisationQueries queries, PutUnit putUnit, ChangeCompany changeCompany, Choices choices) {
        this.queries = queries;
        this.putUnit = putUnit;
        this.changeCompany = changeCompany;
        this.choices = choices;
    }

    /** What was typed about a unit; {@code ref} is empty for one that does not exist yet. */
    record UnitForm(
            @Nullable String ref,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String parentRef,
            @Nullable String timeZone,
            @Nullable Boolean active,
            @Nullable Long version) {

        static UnitForm of(UnitEntry unit) {
            return new UnitForm(
                    unit.ref().value(),
                    unit.kind().name(),
                    unit.name(),
                    Optional.ofNullable(unit.parentRef()).map(UnitRef::value).orElse(null),
                    Optional.ofNullable(unit.timeZone()).map(ZoneId::getId).orElse(null),
                    unit.active(),
                    unit.version());
        }

        UnitDraft draft() {
            return new UnitDraft(ref == null ? "" : ref, kind, name, parentRef, timeZone, Boolean.TRUE.equals(active));
        }
    }

    record CompanyForm(
            @Nullable String name,
            @Nullable String zone,
            @Nullable String language,
            @Nullable Long version) {}

    @GetMapping
    String tree(Editor editor, Model model) {
        model.addAttribute("units", queries.tree(editor));
        model.addAttribute("company", queries.company());
        return "organisation/tree";
    }

    @GetMapping("/units/new")
    String newUnit(
            Editor editor,
            @RequestParam(defaultValue = "CENTRE") String kind,
            @RequestParam(required = false) @Nullable String parent,
            Model model) {
        String zone = kind.equals("CENTRE") ? queries.company().zone().getId() : null;
        return unitPage(editor, new UnitForm(null, kind, null, parent, zone, true, null), model);
    }

    @GetMapping("/units/{ref}")
    String unit(Editor editor, @PathVariable String ref, Model model) {
        return unitPage(editor, UnitForm.of(queries.unit(editor, ref)), model);
    }

    @PostMapping("/units")
    String saveUnit(
            Editor editor,
            @ModelAttribute UnitForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            var outcome = putUnit.put(new PutUnit.Command(editor, form.draft(), Optional.ofNullable(form.version())));
            Notices.show(redirect, "organisation.unit.saved", outcome.unit().name());
            return BACK;
        } catch (DomainError refusal) {
            if (refusal.kind() == DomainError.Kind.NOT_FOUND) {
                throw refusal;
            }
            FormFaults.show(refusal, model, response);
            return unitPage(editor, form, model);
        }
    }

    private String unitPage(Editor editor, UnitForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("region", "REGION".equals(form.kind()));
        model.addAttribute("fresh", form.ref() == null || form.ref().isBlank());
        model.addAttribute("regions", choices.regions(editor));
        model.addAttribute("zones", choices.zones());
        return UNIT_PAGE;
    }

    @GetMapping("/company")
    String company(Model model) {
        var company = queries.company();
        return companyPage(
                new CompanyForm(
                        company.name(),
                        company.zone().getId(),
                        company.language().tag(),
                        company.version()),
                model);
    }

    @PostMapping("/company")
    String saveCompany(
            Editor editor,
            @ModelAttribute CompanyForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            changeCompany.change(new ChangeCompany.Command(
                    editor,
                    form.name() == null ? "" : form.name(),
                    form.zone() == null ? "" : form.zone(),
                    form.language() == null ? "" : form.language(),
                    Optional.ofNullable(form.version())));
            Notices.show(redirect, "organisation.company.saved");
            return BACK;
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            return companyPage(form, model);
        }
    }

    private String companyPage(CompanyForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("zones", choices.zones());
        model.addAttribute("languages", choices.languages());
        return "organisation/company";
    }
}
