package io.northloop.followup.web;

import io.northloop.access.Viewer;
import io.northloop.followup.application.AddRoutingRule;
import io.northloop.followup.application.MoveRoutingRule;
import io.northloop.followup.application.RemoveRoutingRule;
import io.northloop.followup.application.RoutingQueries;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PostView;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitView;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.survey.QuestionGroup;
import io.northloop.survey.SurveyKind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HQ's list of routing rules. */
@Controller
@RequestMapping("/routing-rules")
@PreAuthorize("hasRole('HQ')")
class RoutingController {

    private final RoutingQueries queries;
    private final AddRoutingRule addRoutingRule;
    private final MoveRoutingRule moveRoutingRule;
    private final RemoveRoutingRule removeRoutingRule;
    private final RoutingRuleWords words;
    private final OrganisationDirectory organisation;
    private final CaseTexts texts;

    RoutingController(
            RoutingQueries queries,
            AddRoutingRule addRoutingRule,
            MoveRoutingRule moveRoutingRule,
            RemoveRoutingRule removeRoutingRule,
            RoutingRuleWords words,
            OrganisationDirectory organisation,
            CaseTexts texts) {
        this.queries = queries;
        this.addRoutingRule = addRoutingRule;
        this.moveRoutingRule = moveRoutingRule;
        this.removeRoutingRule = removeRoutingRule;
        this.words = words;
        this.organisation = organisation;
        this.texts = texts;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("typed", Map.of());
        return page(viewer, model);
    }

    @PostMapping
    String add(
            Viewer viewer,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            addRoutingRule.add(new AddRoutingRule.Command(viewer, new RoutingRuleForm(form).draft()));
        } catch (DomainError refusal) {
            model.addAttribute("typed", form);
            FormFaults.show(refusal, model, response);
            return page(viewer, model);
        }
        Notices.show(redirect, "followup.routing.added");
        return "redirect:/routing-rules";
    }

    @PostMapping("/{id}/earlier")
    String earlier(Viewer viewer, @PathVariable UUID id) {
        moveRoutingRule.move(new MoveRoutingRule.Command(viewer, id, true));
        return "redirect:/routing-rules";
    }

    @PostMapping("/{id}/later")
    String later(Viewer viewer, @PathVariable UUID id) {
        moveRoutingRule.move(new MoveRoutingRule.Command(viewer, id, false));
        return "redirect:/routing-rules";
    }

    @PostMapping("/{id}/remove")
    String remove(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
        removeRoutingRule.remove(new RemoveRoutingRule.Command(viewer, id));
        Notices.show(redirect, "followup.routing.removed");
        return "redirect:/routing-rules";
    }

    private String page(Viewer viewer, Model model) {
        model.addAttribute(
                "rules", queries.inOrder(viewer).stream().map(words::of).toList());
        List<SurveyKind> kinds = List.of(SurveyKind.TRANSACTIONAL, SurveyKind.RELATIONAL, SurveyKind.CSI);
        model.addAttribute("kinds", texts.options(kinds, Enum::name, it -> texts.text("followup.kind." + it)));
        List<TouchpointView> touchpoints = organisation.touchpoints().stream()
                .filter(TouchpointView::active)
                .toList();
        model.addAttribute(
                "touchpoints", texts.options(touchpoints, TouchpointView::code, it -> it.name(ReaderLanguage.now())));
        model.addAttribute("groups", texts.options(QuestionGroup.values(), "followup.group."));
        model.addAttribute("regions", units(UnitKind.REGION));
        model.addAttribute("centres", units(UnitKind.CENTRE));
        List<PostView> posts =
                organisation.posts().stream().filter(PostView::active).toList();
        model.addAttribute("posts", texts.options(posts, PostView::code, it -> it.name(ReaderLanguage.now())));
        return "followup/routing";
    }

    private Map<String, String> units(UnitKind kind) {
        List<UnitView> units =
                organisation.units().stream().filter(it -> it.kind() == kind).toList();
        return texts.options(units, it -> it.ref().value(), UnitView::name);
    }
}
