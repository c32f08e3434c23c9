package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.shared.web.FormFaults;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.application.EditSurvey;
import io.northloop.survey.application.SurveyDesigns;
import io.northloop.survey.application.SurveyState;
import io.northloop.survey.model.DefinitionEdits;
import io.northloop.survey.model.SurveyDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
 * The builder: the questions in order, one of them open, and what the draft still breaks. Every step is a form of its own,
 * so that it works by keyboard and without scripts.
 */
@Controller
@RequestMapping("/surveys/{ref}/edit")
@PreAuthorize("hasRole('HQ')")
class SurveyBuilderPages {

    private final SurveyDesigns designs;
    private final EditSurvey edit;
    private final BuilderPage builder;

    SurveyBuilderPages(SurveyDesigns designs, EditSurvey edit, BuilderPage builder) {
        this.designs = designs;
        this.edit = edit;
        this.builder = builder;
    }

    /** @param question code of the one that is open */
    @GetMapping
    String show(Viewer viewer, @PathVariable String ref, @RequestParam Optional<String> question, Model model) {
        SurveyState survey = designs.one(viewer, ref);
        Optional<Question> open =
                question.flatMap(code -> BuilderPage.question(survey.latest().definition(), code));
        return builder.show(survey, open, open.map(QuestionFields::typed).orElse(Map.of()), model);
    }

    @PostMapping("/about")
    String about(
            Viewer viewer,
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        Set<Language> languages = Arrays.stream(Language.values())
                .filter(language -> RuleFields.isTicked(sent, "language." + language.tag()))
                .collect(Collectors.toSet());
        return changed(
                new Sent(viewer, ref, sent, model, response),
                Optional.empty(),
                draft -> DefinitionEdits.about(
                        draft, QuestionFields.texts(sent, "titles."), languages, draft.csiModel()));
    }

    @PostMapping("/add")
    String add(
            Viewer viewer,
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        QuestionType type =
                RuleFields.constant(QuestionType.class, sent, "type").orElse(QuestionType.OPEN_TEXT);
        String code = DefinitionEdits.freeCode(designs.one(viewer, ref).latest().definition());
        Question question = new Question(code, type, type == QuestionType.RECOMMEND, Map.of(), Map.of(), List.of());
        return changed(
                new Sent(viewer, ref, sent, model, response),
                Optional.of(code),
                draft -> DefinitionEdits.with(draft, question));
    }

    @PostMapping("/move")
    String move(
            Viewer viewer,
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        String code = RuleFields.text(sent, "question");
        int by = RuleFields.text(sent, "by").equals("down") ? 1 : -1;
        return changed(
                new Sent(viewer, ref, sent, model, response),
                Optional.of(code),
                draft -> DefinitionEdits.moved(draft, code, by));
    }

    @PostMapping("/remove")
    String remove(
            Viewer viewer,
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        String code = RuleFields.text(sent, "question");
        return changed(
                new Sent(viewer, ref, sent, model, response),
                Optional.empty(),
                draft -> DefinitionEdits.without(draft, code));
    }

    @PostMapping("/question")
    String question(
            Viewer viewer,
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        String code = RuleFields.text(sent, "question");
        return changed(
                new Sent(viewer, ref, sent, model, response),
                Optional.of(RuleFields.text(sent, "code")).filter(wished -> !wished.isEmpty()),
                draft -> BuilderPage.question(draft, code)
                        .map(kept -> DefinitionEdits.replaced(draft, code, QuestionFields.read(sent, kept.askedWhen())))
                        .orElse(draft));
    }

    private record Sent(
            Viewer viewer,
            String ref,
            MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {}

    /** Stores the change; what is refused is shown beside what was typed. */
    private String changed(Sent sent, Optional<String> open, UnaryOperator<SurveyDefinition> change) {
        SurveyState survey = designs.one(sent.viewer(), sent.ref());
        try {
            SurveyDefinition wished = change.apply(survey.latest().definition());
            edit.execute(new EditSurvey.Command(sent.viewer(), sent.ref(), wished, builder.revision(sent.fields())));
        } catch (DomainError refusal) {
            FormFaults.show(refusal, sent.model(), sent.response());
            Optional<Question> shown =
                    BuilderPage.question(survey.latest().definition(), RuleFields.text(sent.fields(), "question"));
            Map<String, String> typed = sent.fields().containsKey("code")
                    ? sent.fields().toSingleValueMap()
                    : shown.map(QuestionFields::typed).orElse(Map.of());
            return builder.show(survey, shown, typed, sent.model());
        }
        UriComponentsBuilder back = UriComponentsBuilder.fromPath("/surveys/{ref}/edit");
        open.ifPresent(code -> back.queryParam("question", code).fragment("open"));
        return "redirect:" + back.encode().buildAndExpand(sent.ref()).toUriString();
    }
}
