package io.northloop.response.web;

import io.northloop.response.application.AnsweringQueries;
import io.northloop.response.application.SubmitResponse;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.Sentences;
import io.northloop.survey.PublishedSurvey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The respondent's pages. They need no script, no cookie and no session: each step carries the earlier ones in hidden
 * fields. No CSRF token either: the secret in the path is the authority, and another site that has it needs no browser.
 */
@Controller
@RequestMapping(path = "/s/{token}", produces = MediaType.TEXT_HTML_VALUE)
final class QuestionnaireController {

    private final AnsweringQueries queries;
    private final SubmitResponse submit;
    private final AnsweringAttempts attempts;
    private final Sentences sentences;

    QuestionnaireController(
            AnsweringQueries queries, SubmitResponse submit, AnsweringAttempts attempts, Sentences sentences) {
        this.queries = queries;
        this.submit = submit;
        this.attempts = attempts;
        this.sentences = sentences;
    }

    /** A click on a score in the mail preselects it; opening the page never records anything. */
    @GetMapping
    ModelAndView open(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String score,
            HttpServletRequest request,
            HttpServletResponse response) {
        return guarded(token, request, response, () -> {
            AnsweringQueries.Questionnaire questionnaire = queries.questionnaire(token);
            return page(
                    token,
                    questionnaire,
                    preselected(questionnaire.survey(), score),
                    0,
                    ReaderLanguage.now(),
                    List.of());
        });
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView step(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        QuestionnaireForm form = new QuestionnaireForm(fields);
        return guarded(token, request, response, () -> {
            AnsweringQueries.Questionnaire questionnaire = queries.questionnaire(token);
            return walk(token, questionnaire, form, ReaderLanguage.now());
        });
    }

    @GetMapping("/thanks")
    ModelAndView thanks(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return guarded(
                token,
                request,
                response,
                () -> queries.outcome(token)
                        .map(outcome -> new ModelAndView("response/thanks")
                                .addObject("token", token)
                                .addObject("outcome", outcome))
                        .orElseGet(() -> new ModelAndView("redirect:/s/" + token)));
    }

    private ModelAndView walk(
            String token, AnsweringQueries.Questionnaire questionnaire, QuestionnaireForm form, Language language) {
        PublishedSurvey survey = questionnaire.survey();
        int last = QuestionnaireStep.count(survey, form.category(survey)) - 1;
        int at = Math.min(form.step(), last);
        return switch (form.way()) {
            case STAY -> page(token, questionnaire, form, at, language, List.of());
            case BACK -> page(token, questionnaire, form, Math.max(at - 1, 0), language, List.of());
            case NEXT -> {
                List<Fault> faults = at < survey.questions().size()
                        ? form.faultsOf(survey.questions().get(at)).found()
                        : List.of();
                if (!faults.isEmpty()) {
                    yield page(token, questionnaire, form, at, language, faults);
                }
                yield at < last
                        ? page(token, questionnaire, form, at + 1, language, List.of())
                        : send(token, questionnaire, form, last, language);
            }
        };
    }

    private ModelAndView send(
            String token,
            AnsweringQueries.Questionnaire questionnaire,
            QuestionnaireForm form,
            int last,
            Language language) {
        PublishedSurvey survey = questionnaire.survey();
        try {
            submit.execute(new SubmitResponse.Command(
                    token,
                    form.answers(survey),
                    language.tag(),
                    last < survey.questions().size() ? Optional.empty() : form.consent()));
            return new ModelAndView("redirect:/s/" + token + "/thanks?lang=" + language.tag());
        } catch (DomainError refusal) {
            if (refusal.kind() != DomainError.Kind.MALFORMED) {
                throw refusal;
            }
            return page(token, questionnaire, form, firstFaulty(survey, form, last), language, refusal.faults());
        }
    }

    /** The first step that cannot stay as it is; the consent when every question is in order. */
    private static int firstFaulty(PublishedSurvey survey, QuestionnaireForm form, int last) {
        for (int i = 0; i < survey.questions().size(); i++) {
            if (!form.faultsOf(survey.questions().get(i)).found().isEmpty()) {
                return i;
            }
        }
        return last;
    }

    private ModelAndView page(
            String token,
            AnsweringQueries.Questionnaire questionnaire,
            QuestionnaireForm form,
            int index,
            Language language,
            List<Fault> faults) {
        List<String> wrong = faults.stream().map(sentences::fault).distinct().toList();
        ModelAndView page = new ModelAndView("response/questionnaire");
        page.addObject("token", token);
        page.addObject("questionnaire", questionnaire);
        page.addObject("language", language.tag());
        page.addObject("step", QuestionnaireStep.of(questionnaire, form, index, language, wrong));
        return page;
    }

    private ModelAndView guarded(
            String token, HttpServletRequest request, HttpServletResponse response, Supplier<ModelAndView> action) {
        try {
            return attempts.attempt(request.getRemoteAddr(), token, action);
        } catch (DomainError refusal) {
            return ClosedLinks.page(refusal, response);
        }
    }

    private static QuestionnaireForm preselected(PublishedSurvey survey, @Nullable String score) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        survey.questions().stream()
                .findFirst()
                .filter(first -> score != null && QuestionnaireForm.score(score).isPresent())
                .ifPresent(first -> fields.add(QuestionnaireForm.field(first), score));
        return new QuestionnaireForm(fields);
    }
}
