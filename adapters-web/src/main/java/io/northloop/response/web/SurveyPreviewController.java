package io.northloop.response.web;

import io.northloop.access.Viewer;
import io.northloop.response.application.AnsweringQueries.Questionnaire;
import io.northloop.response.application.PreviewQueries;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A version, drafts included, as respondents meet it: walked through for trial, on a phone's width or a desk's. */
@Controller
@RequestMapping("/surveys/{ref}/preview")
@PreAuthorize("hasRole('HQ')")
class SurveyPreviewController {

    private final PreviewQueries queries;
    private final QuestionnairePage page;

    SurveyPreviewController(PreviewQueries queries, QuestionnairePage page) {
        this.queries = queries;
        this.page = page;
    }

    @GetMapping
    ModelAndView begin(
            Viewer viewer, @PathVariable String ref, @RequestParam int version, @RequestParam Optional<String> device) {
        Questionnaire questionnaire = queries.questionnaire(viewer, ref, version, ReaderLanguage.now());
        return shown(questionnaire, QuestionnaireForm.ofDraft(Map.of()), 0, List.of(), device);
    }

    @PostMapping
    ModelAndView step(
            Viewer viewer,
            @PathVariable String ref,
            @RequestParam int version,
            @RequestParam Optional<String> device,
            @RequestParam MultiValueMap<String, String> fields) {
        Questionnaire questionnaire = queries.questionnaire(viewer, ref, version, ReaderLanguage.now());
        QuestionnaireForm form = new QuestionnaireForm(fields);
        Screens screens = Screens.of(questionnaire, form);
        int at = Math.min(form.step(), screens.last());
        return switch (form.way()) {
            case STAY -> shown(questionnaire, form, at, List.of(), device);
            case BACK -> shown(questionnaire, form, Math.max(at - 1, 0), List.of(), device);
            case AFRESH -> begin(viewer, ref, version, device);
            case NEXT -> {
                List<Fault> faults = form.faultsOn(screens.at(at));
                if (faults.isEmpty() && at == screens.last()) {
                    yield marked(
                            new ModelAndView("response/preview-end").addObject("questionnaire", questionnaire),
                            questionnaire,
                            device);
                }
                yield shown(questionnaire, form, faults.isEmpty() ? at + 1 : at, faults, device);
            }
        };
    }

    private ModelAndView shown(
            Questionnaire questionnaire,
            QuestionnaireForm form,
            int index,
            List<Fault> faults,
            Optional<String> device) {
        Language language = ReaderLanguage.now();
        return marked(page.of(questionnaire, form, index, language, faults), questionnaire, device);
    }

    private static ModelAndView marked(ModelAndView shown, Questionnaire questionnaire, Optional<String> device) {
        String phone = device.filter("phone"::equals).isPresent() ? "phone" : "desk";
        String survey = "/surveys/" + questionnaire.survey().ref();
        return shown.addObject("device", phone)
                .addObject("back", survey)
                .addObject(
                        "trial",
                        survey + "/preview?version=" + questionnaire.survey().version())
                .addObject(
                        "address",
                        survey + "/preview?version=" + questionnaire.survey().version() + "&device=" + phone);
    }
}
