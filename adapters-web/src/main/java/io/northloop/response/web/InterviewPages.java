package io.northloop.response.web;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.programme.CallOutcome;
import io.northloop.programme.InvitationId;
import io.northloop.programme.TelephoneCalls;
import io.northloop.response.application.AnsweringQueries;
import io.northloop.response.application.AnsweringQueries.Questionnaire;
import io.northloop.response.application.EndInterview;
import io.northloop.response.application.KeepAnswerDraft;
import io.northloop.response.application.RecordInterview;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import io.northloop.shared.web.ReaderLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Interviews by telephone: a list of calls, and the respondent's own questionnaire, read out word for word by whoever
 * calls. Nothing stands there that would lead the customer to an answer. What is typed in is kept from page to page,
 * for whoever takes the call again.
 */
@Controller
@RequestMapping("/interviews")
@PreAuthorize("hasRole('HQ')")
class InterviewPages {

    private static final int SHOWN = 50;
    private static final String LIST = "redirect:/interviews";

    private final TelephoneCalls calls;
    private final AnsweringQueries queries;
    private final RecordInterview record;
    private final EndInterview end;
    private final KeepAnswerDraft keep;
    private final LapsedInterview lapsed;
    private final OrganisationDirectory organisation;
    private final QuestionnairePage page;

    InterviewPages(
            TelephoneCalls calls,
            AnsweringQueries queries,
            RecordInterview record,
            EndInterview end,
            KeepAnswerDraft keep,
            LapsedInterview lapsed,
            OrganisationDirectory organisation,
            QuestionnairePage page) {
        this.calls = calls;
        this.queries = queries;
        this.record = record;
        this.end = end;
        this.keep = keep;
        this.lapsed = lapsed;
        this.organisation = organisation;
        this.page = page;
    }

    @Bean
    static NavigationEntry interviewsInNavigation() {
        return NavigationEntry.of(NavigationSection.ASK, "response.interviews.title", "/interviews", 35, "HQ");
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        Map<String, String> units = new LinkedHashMap<>();
        organisation.units().forEach(unit -> units.put(unit.ref().value(), unit.name()));
        model.addAttribute("calls", calls.offered(viewer, ReaderLanguage.now(), SHOWN));
        model.addAttribute("units", units);
        return "response/interviews";
    }

    @PostMapping("/{id}/take")
    String take(Viewer viewer, @PathVariable String id, RedirectAttributes flash) {
        InvitationId call = call(id);
        try {
            calls.take(viewer, call);
        } catch (DomainError refusal) {
            if (refusal.kind() != DomainError.Kind.CONFLICT) {
                throw refusal;
            }
            flash.addFlashAttribute("refused", refusal.code());
            return LIST;
        }
        return "redirect:/interviews/" + id;
    }

    @GetMapping("/{id}")
    ModelAndView begin(Viewer viewer, @PathVariable String id, @RequestParam Optional<String> lang) {
        TelephoneCalls.Taken call = calls.inHand(viewer, call(id));
        if (lang.flatMap(Language::of).isEmpty()) {
            // All that is read out is in one language, the ends of a scale and the frame around it too.
            return new ModelAndView(
                    "redirect:/interviews/" + id + "?lang=" + call.language().tag());
        }
        Questionnaire questionnaire = queries.questionnaire(call.token().value());
        QuestionnaireForm draft =
                QuestionnaireForm.ofDraft(queries.draft(call.token().value()));
        int goesOnAt = draft.isEmpty() ? 0 : Screens.of(questionnaire, draft).firstOpen(draft);
        return shown(call, questionnaire, draft, goesOnAt, language(call, lang), List.of())
                .addObject("resumed", !draft.isEmpty());
    }

    @PostMapping("/{id}")
    ModelAndView step(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Optional<String> lang,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        QuestionnaireForm form = new QuestionnaireForm(fields);
        return lapsed.unless(viewer, call(id), form, () -> walk(viewer, id, lang, form, flash));
    }

    private ModelAndView walk(
            Viewer viewer, String id, Optional<String> lang, QuestionnaireForm form, RedirectAttributes flash) {
        TelephoneCalls.Taken call = calls.inHand(viewer, call(id));
        Questionnaire questionnaire = queries.questionnaire(call.token().value());
        boolean afresh = form.way() == QuestionnaireForm.Way.AFRESH;
        keep.execute(new KeepAnswerDraft.Command(
                call.token().value(), afresh ? Map.of() : form.draft(questionnaire.survey())));
        Language language = language(call, lang);
        Screens screens = Screens.of(questionnaire, form);
        int at = Math.min(form.step(), screens.last());
        return switch (form.way()) {
            case STAY -> shown(call, questionnaire, form, at, language, List.of());
            case BACK -> shown(call, questionnaire, form, Math.max(at - 1, 0), language, List.of());
            case AFRESH -> begin(viewer, id, lang);
            case NEXT -> {
                List<Fault> faults = form.faultsOn(screens.at(at));
                if (faults.isEmpty() && at == screens.last()) {
                    yield record(viewer, call, questionnaire, form, screens, language, flash);
                }
                yield shown(call, questionnaire, form, faults.isEmpty() ? at + 1 : at, language, faults);
            }
        };
    }

    @PostMapping("/{id}/outcome")
    ModelAndView outcome(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam CallOutcome outcome,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        return lapsed.unless(viewer, call(id), new QuestionnaireForm(fields), () -> {
            end.execute(EndInterview.Command.of(viewer, call(id), outcome));
            flash.addFlashAttribute("ended", outcome.name());
            return new ModelAndView(LIST);
        });
    }

    /** The customer does not want to be called again. */
    @PostMapping("/{id}/opt-out")
    ModelAndView optOut(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        return lapsed.unless(viewer, call(id), new QuestionnaireForm(fields), () -> {
            end.execute(EndInterview.Command.optOut(viewer, call(id)));
            flash.addFlashAttribute("ended", "OPTED_OUT");
            return new ModelAndView(LIST);
        });
    }

    private ModelAndView record(
            Viewer viewer,
            TelephoneCalls.Taken call,
            Questionnaire questionnaire,
            QuestionnaireForm form,
            Screens screens,
            Language language,
            RedirectAttributes flash) {
        try {
            record.execute(new RecordInterview.Command(
                    viewer,
                    call.invitation(),
                    form.led(questionnaire.survey()),
                    language.tag(),
                    screens.at(screens.last()).isConsent() ? form.consent() : Optional.empty()));
        } catch (DomainError refusal) {
            if (refusal.kind() != DomainError.Kind.MALFORMED) {
                throw refusal;
            }
            int faulty = screens.firstFaulty(form);
            List<Fault> faults = screens.at(faulty).isConsent() ? refusal.faults() : form.faultsOn(screens.at(faulty));
            return shown(call, questionnaire, form, faulty, language, faults);
        }
        flash.addFlashAttribute("ended", CallOutcome.ANSWERED.name());
        return new ModelAndView(LIST);
    }

    private ModelAndView shown(
            TelephoneCalls.Taken call,
            Questionnaire questionnaire,
            QuestionnaireForm form,
            int index,
            Language language,
            List<Fault> faults) {
        return page.of(questionnaire, form, index, language, faults)
                .addObject("call", call)
                .addObject("outcomes", List.of(CallOutcome.NOT_REACHED, CallOutcome.REFUSED, CallOutcome.WRONG_NUMBER))
                .addObject("address", "/interviews/" + call.invitation());
    }

    /** The customer's, until whoever calls changes it. */
    private static Language language(TelephoneCalls.Taken call, Optional<String> wished) {
        return wished.flatMap(Language::of).orElse(call.language());
    }

    private static InvitationId call(String id) {
        return InvitationId.parse(id).orElseThrow(() -> DomainError.notFound("call-unknown"));
    }
}
