package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.web.FormFaults;
import io.northloop.survey.Question;
import io.northloop.survey.application.EditSurvey;
import io.northloop.survey.application.SurveyDesigns;
import io.northloop.survey.application.SurveyState;
import io.northloop.survey.model.SurveyDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The builder: the questions in order, one of them open, and what the draft still breaks. It is one form, so that every
 * button keeps what was typed, by keyboard and without scripts too.
 */
@Controller
@RequestMapping("/surveys/{ref}/edit")
@PreAuthorize("hasRole('HQ')")
class SurveyBuilderPages {

    private final SurveyDesigns designs;
    private final EditSurvey edit;
    private final BuilderPage builder;
    private final QuestionChoices choices;

    SurveyBuilderPages(SurveyDesigns designs, EditSurvey edit, BuilderPage builder, QuestionChoices choices) {
        this.designs = designs;
        this.edit = edit;
        this.builder = builder;
        this.choices = choices;
    }

    /** @param question code of the one that is open */
    @GetMapping
    String show(Viewer viewer, @PathVariable String ref, @RequestParam Optional<String> question, Model model) {
        SurveyState survey = designs.one(viewer, ref);
        SurveyDefinition definition = survey.latest().definition();
        Optional<Question> open = question.flatMap(code -> BuilderPage.question(definition, code));
        return builder.show(viewer, survey, open, BuilderFields.typed(definition, open), model);
    }

    /**
     * Where the draft would stand with what is typed; nothing is stored. 204 while that is what the page says already.
     */
    @PostMapping("/check")
    @Nullable
    String check(
            Viewer viewer,
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        SurveyState survey = designs.one(viewer, ref);
        Faults unreadable = new Faults();
        SurveyDefinition wished = BuilderFields.read(sent, survey.latest().definition(), false, unreadable);
        String standing = builder.check(
                new BuilderPage.Checked(survey, wished, RuleFields.text(sent, BuilderFields.OPEN), unreadable.found()),
                designs.violations(viewer, ref, wished),
                model);
        if (RuleFields.text(sent, BuilderPage.SUM).equals(model.getAttribute(BuilderPage.SUM))) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return standing;
    }

    /** Keeps what was typed, and takes the step of the button; what is refused is shown beside what was typed. */
    @PostMapping
    String step(
            Viewer viewer,
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        SurveyState survey = designs.one(viewer, ref);
        SurveyDefinition kept = survey.latest().definition();
        String open = RuleFields.text(sent, BuilderFields.OPEN);
        BuilderStep step = BuilderStep.read(RuleFields.text(sent, "step"));
        try {
            Faults faults = new Faults();
            SurveyDefinition typed = BuilderFields.read(sent, kept, step.isRemovalOf(open), faults);
            faults.throwIfAny(DomainError.Kind.MALFORMED, "invalid");
            BuilderStep.Taken taken = step.take(
                    typed,
                    open,
                    nowCalled(kept, typed, open),
                    () -> choices.added(viewer, survey, typed, RuleFields.text(sent, "addition")));
            int version = taken.definition().equals(kept)
                    ? survey.latest().number()
                    : edit.execute(new EditSurvey.Command(viewer, ref, taken.definition(), builder.revision(sent)))
                            .latest()
                            .number();
            return next(ref, step.kind(), taken, version);
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            return builder.show(viewer, survey, BuilderPage.question(kept, open), sent.toSingleValueMap(), model);
        }
    }

    /** The open question's code may be one of the things that were typed. */
    private static String nowCalled(SurveyDefinition kept, SurveyDefinition typed, String open) {
        int at = BuilderPage.placeOf(kept, open);
        return at < 0 ? "" : typed.questions().get(at).code();
    }

    private static String next(String ref, BuilderStep.Kind step, BuilderStep.Taken taken, int version) {
        UriComponentsBuilder next = UriComponentsBuilder.fromPath("/surveys/{ref}");
        switch (step) {
            case DONE -> {}
            case PREVIEW -> next.path("/preview").queryParam("version", version);
            case SAVE, OPEN, UP, DOWN, ADD, REMOVE -> {
                next.path("/edit");
                if (!taken.open().isEmpty()) {
                    next.queryParam("question", "{open}");
                }
                int at = BuilderPage.placeOf(taken.definition(), taken.at());
                if (at >= 0) {
                    next.fragment(taken.at().equals(taken.open()) ? "open" : "question-" + (at + 1));
                }
            }
        }
        return "redirect:"
                + next.encode()
                        .buildAndExpand(Map.of("ref", ref, "open", taken.open()))
                        .toUriString();
    }
}
