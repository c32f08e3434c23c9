package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.survey.CsiModel;
import io.northloop.survey.application.ReviseCsiModel;
import io.northloop.survey.application.SurveyDesigns;
import io.northloop.survey.application.SurveyState;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Ask → Models of the index: every version with its dimensions, weights and items, and a new one drafted from an older
 * one. A version never changes; surveys stay with theirs until their draft is moved to another.
 */
@Controller
@RequestMapping(CsiModelPages.PATH)
@PreAuthorize("hasRole('HQ')")
class CsiModelPages {

    static final String PATH = "/csi-models";

    private final SurveyDesigns designs;
    private final ReviseCsiModel revise;

    CsiModelPages(SurveyDesigns designs, ReviseCsiModel revise) {
        this.designs = designs;
        this.revise = revise;
    }

    @Bean
    static NavigationEntry csiModelsInNavigation() {
        return NavigationEntry.of(NavigationSection.ASK, "survey.models.nav", PATH, 15, "HQ");
    }

    /** @param version which one; without it the newest */
    @GetMapping
    String show(Viewer viewer, @RequestParam Optional<Integer> version, Model model) {
        List<CsiModel> models = designs.models(viewer);
        CsiModel shown = version.map(number -> one(models, number)).orElseGet(models::getLast);
        model.addAttribute("here", ReaderLanguage.now());
        model.addAttribute("models", models.reversed());
        model.addAttribute("shown", shown);
        model.addAttribute(
                "weights",
                CsiModelFields.typed(shown).stream()
                        .collect(Collectors.toMap(
                                dimension -> dimension.named().code(), CsiModelFields.Dimension::weight)));
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute(
                "surveys",
                designs.all(viewer).stream()
                        .filter(survey -> asks(survey, shown.version()))
                        .toList());
        return "survey/models";
    }

    private static boolean asks(SurveyState survey, int version) {
        return survey.latest().definition().csiModel().equals(OptionalInt.of(version));
    }

    /** @param from the version that the new one begins with; without it the newest */
    @GetMapping("/new")
    String draft(Viewer viewer, @RequestParam Optional<Integer> from, Model model) {
        List<CsiModel> models = designs.models(viewer);
        CsiModel older = from.map(number -> one(models, number)).orElseGet(models::getLast);
        return form(
                CsiModelFields.typed(older), Integer.toString(models.getLast().version()), older.version(), model);
    }

    /** Puts the version in force, or shows the form with further empty rows. */
    @PostMapping("/new")
    String revise(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        List<CsiModelFields.Dimension> typed = CsiModelFields.sent(sent);
        String seen = RuleFields.text(sent, "seen");
        int from = number(RuleFields.text(sent, "from"));
        if (RuleFields.text(sent, "step").equals("rows")) {
            return form(typed, seen, from, model);
        }
        try {
            CsiModel next =
                    revise.execute(new ReviseCsiModel.Command(viewer, CsiModelFields.read(typed), number(seen)));
            Notices.show(redirect, "survey.models.notice", next.version());
            return "redirect:" + PATH + "?version=" + next.version();
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            return form(typed, seen, from, model);
        }
    }

    /** 0 for what is none: there is no such version. */
    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static CsiModel one(List<CsiModel> models, int version) {
        return models.stream()
                .filter(model -> model.version() == version)
                .findFirst()
                .orElseThrow(() -> DomainError.notFound("csi-model-unknown", version));
    }

    private static String form(List<CsiModelFields.Dimension> typed, String seen, int from, Model model) {
        model.addAttribute("dimensions", CsiModelFields.withSpare(typed));
        model.addAttribute("seen", seen);
        model.addAttribute("from", from);
        model.addAttribute("next", number(seen) + 1);
        model.addAttribute("languages", List.of(Language.values()));
        return "survey/model-new";
    }
}
