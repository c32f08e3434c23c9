package io.northloop.response.web;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.response.application.ResponseCriteria;
import io.northloop.response.application.ResponseQueries;
import io.northloop.response.application.ShownResponse;
import io.northloop.shared.Ref;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Voices → Answers: what customers said, masked; every figure leads here with its filters. */
@Controller
@PreAuthorize("hasRole('HQ')")
class AnswerPages {

    private final ResponseQueries queries;
    private final OrganisationDirectory organisation;
    private final SurveyDirectory surveys;
    private final MessageSource messages;

    AnswerPages(
            ResponseQueries queries,
            OrganisationDirectory organisation,
            SurveyDirectory surveys,
            MessageSource messages) {
        this.queries = queries;
        this.organisation = organisation;
        this.surveys = surveys;
        this.messages = messages;
    }

    @Bean
    static NavigationEntry answersInNavigation() {
        return NavigationEntry.of(NavigationSection.VOICES, "response.answers.nav", "/answers", 10, "HQ");
    }

    @GetMapping("/answers")
    String answers(
            Viewer viewer, CriteriaParameters criteria, SliceRequest slice, HttpServletRequest request, Model model) {
        Slice<ShownResponse> answers = queries.responses(viewer, criteria.criteria(), slice);
        Map<String, String> units = new LinkedHashMap<>();
        organisation.units().forEach(unit -> units.put(unit.ref().value(), unit.name()));
        Map<String, String> offered = new LinkedHashMap<>();
        surveys.allCurrent()
                .forEach(
                        survey -> offered.put(survey.ref().value(), survey.ref().value()));
        Map<String, String> categories = new LinkedHashMap<>();
        Arrays.stream(LoyaltyCategory.values()).forEach(category -> categories.put(category.name(), name(category)));
        model.addAttribute("answers", answers.items());
        model.addAttribute("criteria", criteria);
        model.addAttribute("units", units);
        model.addAttribute("surveys", offered);
        model.addAttribute("categories", categories);
        model.addAttribute(
                "trusts",
                Map.of(true, message("response.answers.trusted"), false, message("response.answers.doubted")));
        model.addAttribute("ofEmployees", ofEmployees(criteria.criteria()));
        model.addAttribute("next", next(request, answers.next()));
        model.addAttribute("query", request.getQueryString() == null ? "" : "&" + withoutCursor(request));
        return "response/answers";
    }

    private boolean ofEmployees(ResponseCriteria criteria) {
        return criteria.survey()
                .filter(Ref::fits)
                .flatMap(ref -> surveys.kind(new SurveyRef(ref)))
                .filter(SurveyKind.EMPLOYEE::equals)
                .isPresent();
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private String name(LoyaltyCategory category) {
        return String.valueOf(messages.getMessage(
                "survey.category." + category.name(), null, category.name(), LocaleContextHolder.getLocale()));
    }

    private static @Nullable String next(HttpServletRequest request, @Nullable String cursor) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath("/answers")
                        .query(request.getQueryString())
                        .replaceQueryParam("cursor", cursor)
                        .build()
                        .toUriString();
    }

    private static String withoutCursor(HttpServletRequest request) {
        String query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .replaceQueryParam("cursor")
                .build()
                .getQuery();
        return query == null ? "" : query;
    }
}
