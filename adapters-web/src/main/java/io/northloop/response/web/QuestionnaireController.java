package io.northloop.response.web;

import io.northloop.response.application.AnsweringQueries;
import io.northloop.response.application.KeepAnswerDraft;
import io.northloop.response.application.NoteOpening;
import io.northloop.response.application.SubmitResponse;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.survey.PublishedSurvey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The respondent's pages. They need no script, no cookie and no session: each step carries the earlier ones in hidden
 * fields; of a long survey they are kept too, so that its link can be left and opened again. No CSRF token either: the
 * secret in the path is the authority, and another site that has it needs no browser.
 */
@Controller
@RequestMapping(path = "/s/{token}", produces = MediaType.TEXT_HTML_VALUE)
final class QuestionnaireController {

    private final AnsweringQueries queries;
    private final SubmitResponse submit;
    private final KeepAnswerDraft keep;
    private final NoteOpening noteOpening;
    private final AnsweringAttempts attempts;
    private final QuestionnairePage page;

    QuestionnaireController(
            AnsweringQueries queries,
            SubmitResponse submit,
            KeepAnswerDraft keep,
            NoteOpening noteOpening,
            AnsweringAttempts attempts,
            QuestionnairePage page) {
        this.queries = queries;
        this.submit = submit;
        this.keep = keep;
        this.noteOpening = noteOpening;
        this.attempts = attempts;
        this.page = page;
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
            QuestionnaireForm draft =
                    QuestionnaireForm.ofDraft(questionnaire.survey().kind().isLong() ? queries.draft(token) : Map.of());
            if (draft.isEmpty()) {
                QuestionnaireForm begun = preselected(questionnaire.survey(), score);
                return page(token, questionnaire, begun, 0, ReaderLanguage.now(), List.of());
            }
            int goesOnAt = Screens.of(questionnaire, draft).firstOpen(draft);
            return page(token, questionnaire, draft, goesOnAt, ReaderLanguage.now(), List.of())
                    .addObject("resumed", true);
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

    /** A person looks at the page: its script says so, because mail scanners load pages as browsers do. */
    @PostMapping("/opened")
    @ResponseBody
    ResponseEntity<Void> opened(@PathVariable String token, HttpServletRequest request) {
        attempts.attempt(request.getRemoteAddr(), token, () -> {
            noteOpening.execute(new NoteOpening.Command(token));
            return true;
        });
        return ResponseEntity.noContent().build();
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
        Screens screens = Screens.of(questionnaire, form);
        int at = Math.min(form.step(), screens.last());
        return switch (form.way()) {
            case STAY -> page(token, questionnaire, form, at, language, List.of());
            case BACK -> page(token, questionnaire, form, Math.max(at - 1, 0), language, List.of());
            case AFRESH -> {
                keep.execute(new KeepAnswerDraft.Command(token, Map.of()));
                yield page(token, questionnaire, QuestionnaireForm.ofDraft(Map.of()), 0, language, List.of());
            }
            case NEXT -> {
                List<Fault> faults = form.faultsOn(screens.at(at));
                if (!faults.isEmpty()) {
                    yield page(token, questionnaire, form, at, language, faults);
                }
                if (at == screens.last()) {
                    yield send(token, questionnaire, form, screens, language);
                }
                if (at == 0) {
                    // Where no script told so before.
                    noteOpening.execute(new NoteOpening.Command(token));
                }
                if (questionnaire.survey().kind().isLong()) {
                    keep.execute(new KeepAnswerDraft.Command(token, form.draft(questionnaire.survey())));
                }
                yield page(token, questionnaire, form, at + 1, language, List.of());
            }
        };
    }

    private ModelAndView send(
            String token,
            AnsweringQueries.Questionnaire questionnaire,
            QuestionnaireForm form,
            Screens screens,
            Language language) {
        try {
            submit.execute(new SubmitResponse.Command(
                    token,
                    form.led(questionnaire.survey()),
                    language.tag(),
                    screens.at(screens.last()).isConsent() ? form.consent() : Optional.empty()));
            return new ModelAndView("redirect:/s/" + token + "/thanks?lang=" + language.tag());
        } catch (DomainError refusal) {
            if (refusal.kind() != DomainError.Kind.MALFORMED) {
                throw refusal;
            }
            int faulty = screens.firstFaulty(form);
            List<Fault> faults = screens.at(faulty).isConsent() ? refusal.faults() : form.faultsOn(screens.at(faulty));
            return page(token, questionnaire, form, faulty, language, faults);
        }
    }

    private ModelAndView page(
            String token,
            AnsweringQueries.Questionnaire questionnaire,
            QuestionnaireForm form,
            int index,
            Language language,
            List<Fault> faults) {
        return page.of(questionnaire, form, index, language, faults)
                .addObject("token", token)
                .addObject("address", "/s/" + token)
                .addObject("opened", index == 0 ? "/s/" + token + "/opened" : null);
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
