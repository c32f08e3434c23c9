package io.northloop.response.web;

import io.northloop.access.Viewer;
import io.northloop.programme.InvitationId;
import io.northloop.programme.TelephoneCalls;
import io.northloop.response.application.AnsweringQueries;
import io.northloop.response.application.AnsweringQueries.Questionnaire;
import io.northloop.response.application.KeepAnswerDraft;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.QuestionWording;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What becomes of what somebody typed in whose half hour with a call was over: kept for whoever goes on, as long as
 * nobody has taken it since, and shown once more in any case.
 */
@Component
class LapsedInterview {

    private static final String LAPSED = "call-not-in-hand";

    private final TelephoneCalls calls;
    private final AnsweringQueries queries;
    private final KeepAnswerDraft keep;

    LapsedInterview(TelephoneCalls calls, AnsweringQueries queries, KeepAnswerDraft keep) {
        this.calls = calls;
        this.queries = queries;
        this.keep = keep;
    }

    /** An answer as it was typed in. */
    record Typed(String question, String answer) {}

    /**
     * The page that the step leads to; where the call is not in the viewer's hand, the one that says so.
     *
     * @throws DomainError as the step, where nobody can go on with the call
     */
    ModelAndView unless(Viewer viewer, InvitationId call, QuestionnaireForm form, Supplier<ModelAndView> step) {
        try {
            return step.get();
        } catch (DomainError refusal) {
            if (!refusal.code().equals(LAPSED)) {
                throw refusal;
            }
            TelephoneCalls.LetGo letGo = calls.letGo(viewer, call).orElseThrow(() -> refusal);
            return page(call, letGo, form);
        }
    }

    private ModelAndView page(InvitationId call, TelephoneCalls.LetGo letGo, QuestionnaireForm form) {
        Questionnaire questionnaire = queries.questionnaire(letGo.token().value());
        Map<String, List<String>> fields = form.draft(questionnaire.survey());
        if (letGo.free() && !fields.isEmpty()) {
            keep.execute(new KeepAnswerDraft.Command(letGo.token().value(), fields));
        }
        ModelAndView page = new ModelAndView("response/lapsed")
                .addObject("invitation", call)
                .addObject("free", letGo.free())
                .addObject("typed", typed(questionnaire, form))
                .addObject("contact", form.first(QuestionnaireForm.CONTACT));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static List<Typed> typed(Questionnaire questionnaire, QuestionnaireForm form) {
        PublishedSurvey survey = questionnaire.survey();
        QuestionWording wording = QuestionnairePage.wording(questionnaire, form, ReaderLanguage.now());
        return survey.questions().stream()
                .map(question -> QuestionView.of(question, form, wording, List.of()))
                .map(view -> new Typed(view.text(), said(view)))
                .filter(one -> !one.answer().isEmpty())
                .toList();
    }

    private static String said(QuestionView view) {
        if (!view.isChoice()) {
            return view.value();
        }
        return view.choices().stream()
                .flatMap(choice -> Stream.of(choice.chosen() ? choice.text() : "", choice.words()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
