package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.survey.application.SurveyDesigns;
import io.northloop.survey.application.SurveyState;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one survey shows. */
@Component
class SurveyPage {

    private final SurveyDesigns designs;
    private final Violations violations;

    SurveyPage(SurveyDesigns designs, Violations violations) {
        this.designs = designs;
        this.violations = violations;
    }

    /** @param version which one; empty for the newest, which may be a draft */
    String show(Viewer viewer, String ref, Optional<Integer> version, Model model) {
        SurveyState survey = designs.one(viewer, ref);
        model.addAttribute("here", ReaderLanguage.now());
        model.addAttribute("survey", survey);
        model.addAttribute(
                "shown",
                version.map(number -> designs.version(viewer, ref, number).version())
                        .orElseGet(survey::latest));
        model.addAttribute(
                "violations", violations.of(survey.violations(), survey.latest().definition()));
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute("categories", List.of(LoyaltyCategory.values()));
        return "survey/survey";
    }
}
