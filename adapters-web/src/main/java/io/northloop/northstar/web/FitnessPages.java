package io.northloop.northstar.web;

import io.northloop.access.Viewer;
import io.northloop.northstar.FitnessScope;
import io.northloop.northstar.application.AnswerFitness;
import io.northloop.northstar.application.FitnessCheck;
import io.northloop.northstar.application.FitnessQueries;
import io.northloop.northstar.model.AskedQuestion;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitNames;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Whether NPS fits a scope: for everybody with figures, each their own units; headquarters answers what is asked. */
@Controller
@RequestMapping(FitnessPages.PATH)
class FitnessPages {

    static final String PATH = "/fitness";

    private final FitnessQueries queries;
    private final AnswerFitness answerFitness;
    private final FitnessRows rows;
    private final FitnessWords words;
    private final FitnessTable table;

    FitnessPages(
            FitnessQueries queries,
            AnswerFitness answerFitness,
            FitnessRows rows,
            FitnessWords words,
            FitnessTable table) {
        this.queries = queries;
        this.answerFitness = answerFitness;
        this.rows = rows;
        this.words = words;
        this.table = table;
    }

    @Bean
    static NavigationEntry fitnessInNavigation() {
        return NavigationEntry.of(
                NavigationSection.NORTH_STAR,
                "northstar.fitness",
                PATH,
                40,
                "HQ",
                "REGIONAL_MANAGER",
                "CENTRE_MANAGER");
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')")
    String check(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String touchpoint,
            Viewer viewer,
            Model model) {
        FitnessCheck check = queries.check(viewer, FitnessScopeText.read(unit, touchpoint));
        return show(check, FitnessForm.fields(check.own()), viewer, model);
    }

    @GetMapping("/export")
    @PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')")
    void export(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String touchpoint,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        table.of(queries.check(viewer, FitnessScopeText.read(unit, touchpoint)), viewer.isHeadquarters())
                .send(wanted, response);
    }

    /** After a stale save the form shows what was typed beside what holds now, and carries the new version. */
    @PostMapping
    @PreAuthorize("hasRole('HQ')")
    String answer(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String touchpoint,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FitnessScope scope = FitnessScopeText.read(unit, touchpoint);
        try {
            answerFitness.answer(new AnswerFitness.Command(viewer, scope, FitnessForm.drafts(sent), seen));
        } catch (DomainError refused) {
            if (refused.kind() == DomainError.Kind.NOT_FOUND) {
                throw refused;
            }
            FormFaults.show(refused, model, response);
            return show(queries.check(viewer, scope), sent, viewer, model);
        }
        Notices.show(redirect, "northstar.answered");
        if (scope.unit() != null) {
            redirect.addAttribute("unit", scope.unit().value());
        }
        if (scope.touchpoint() != null) {
            redirect.addAttribute("touchpoint", scope.touchpoint());
        }
        return "redirect:" + PATH;
    }

    private String show(FitnessCheck check, Map<String, String> typed, Viewer viewer, Model model) {
        FitnessQueries.Choices choices = queries.choices(viewer);
        model.addAttribute("check", check);
        model.addAttribute("place", words.place(check.scope()));
        model.addAttribute("verdict", check.fitness().verdict());
        model.addAttribute("reasons", words.reasons(check.fitness()));
        model.addAttribute("rows", rows.of(check, viewer.isHeadquarters()));
        model.addAttribute("units", UnitNames.withRegion(choices.units()));
        model.addAttribute("touchpoints", names(choices.touchpoints()));
        model.addAttribute("hq", viewer.isHeadquarters());
        model.addAttribute("questions", AskedQuestion.values());
        model.addAttribute("replies", words.replies());
        model.addAttribute("typed", typed);
        model.addAttribute("export", export(check.scope()));
        return "northstar/fitness";
    }

    /** Of the scope that is shown, which after a refused save is in no address. */
    private static String export(FitnessScope scope) {
        return UriComponentsBuilder.fromPath(PATH + "/export")
                .queryParamIfPresent("unit", Optional.ofNullable(scope.unit()).map(UnitRef::value))
                .queryParamIfPresent("touchpoint", Optional.ofNullable(scope.touchpoint()))
                .queryParam("format", "")
                .build()
                .encode()
                .toUriString();
    }

    private static Map<String, String> names(List<TouchpointView> touchpoints) {
        Map<String, String> names = new LinkedHashMap<>();
        touchpoints.forEach(touchpoint -> names.put(touchpoint.code(), touchpoint.name(ReaderLanguage.now())));
        return names;
    }
}
