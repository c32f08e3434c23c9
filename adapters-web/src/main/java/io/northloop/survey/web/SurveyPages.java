package io.northloop.survey.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Language;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.survey.application.SurveyQueries;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Ask → Surveys: the list, and a version with its texts per category and language. */
@Controller
@RequestMapping("/surveys")
@PreAuthorize("hasRole('HQ')")
class SurveyPages {

    private final SurveyQueries queries;

    SurveyPages(SurveyQueries queries) {
        this.queries = queries;
    }

    @Bean
    static NavigationEntry surveysInNavigation() {
        return NavigationEntry.of(NavigationSection.ASK, "survey.nav", "/surveys", 10, "HQ");
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("here", ReaderLanguage.now());
        model.addAttribute("surveys", queries.surveys());
        return "survey/list";
    }

    @GetMapping("/{ref}")
    String survey(@PathVariable String ref, Model model) {
        model.addAttribute("here", ReaderLanguage.now());
        model.addAttribute("survey", queries.survey(ref));
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute("categories", List.of(LoyaltyCategory.values()));
        return "survey/survey";
    }
}
