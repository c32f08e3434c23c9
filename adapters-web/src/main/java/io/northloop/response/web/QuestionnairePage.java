package io.northloop.response.web;

import io.northloop.response.application.AnsweringQueries.Questionnaire;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.shared.web.Sentences;
import io.northloop.survey.QuestionWording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** One screen of a questionnaire as a page; whose address it is sent to, its controller says. */
@Component
class QuestionnairePage {

    private final Sentences sentences;

    QuestionnairePage(Sentences sentences) {
        this.sentences = sentences;
    }

    /** @param faults of the screen, each pointing to its question or to the consent */
    ModelAndView of(
            Questionnaire questionnaire, QuestionnaireForm form, int index, Language language, List<Fault> faults) {
        QuestionWording wording = wording(questionnaire, form, language);
        return new ModelAndView("response/questionnaire")
                .addObject("questionnaire", questionnaire)
                .addObject("language", language.tag())
                .addObject("step", QuestionnaireStep.of(questionnaire, form, index, wording, language, wrong(faults)));
    }

    /** How questions are put to whoever gave these answers. */
    static QuestionWording wording(Questionnaire questionnaire, QuestionnaireForm form, Language language) {
        return QuestionWording.of(
                        questionnaire.survey().kind(),
                        language,
                        questionnaire.company(),
                        questionnaire.unit(),
                        questionnaire.service().map(service -> service.name(language)))
                .forCategory(form.category(questionnaire.survey()));
    }

    /** Sentences by code of the question; those about the consent together. */
    private Map<String, List<String>> wrong(List<Fault> faults) {
        return faults.stream()
                .collect(Collectors.groupingBy(
                        fault -> fault.pointer().startsWith("/consent")
                                ? QuestionnaireForm.CALLBACK
                                : fault.pointer().substring(1),
                        Collectors.mapping(
                                sentences::fault,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        words -> words.stream().distinct().toList()))));
    }
}
