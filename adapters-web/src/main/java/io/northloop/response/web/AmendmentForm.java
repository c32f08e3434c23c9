package io.northloop.response.web;

import io.northloop.response.application.AmendableAnswer;
import io.northloop.response.model.AnswerValue;
import io.northloop.response.model.GivenAnswer;
import io.northloop.response.model.GivenValue;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The marks and choices of an answer as fields to correct them in; the respondent's own words are none. */
final class AmendmentForm {

    private AmendmentForm() {}

    /**
     * One question.
     *
     * @param options text by value, in order
     * @param values those that are chosen
     * @param several whether more than one may be chosen
     * @param blank whether there may be no answer
     */
    record Field(
            String name,
            String label,
            Map<String, String> options,
            List<String> values,
            boolean several,
            boolean blank) {

        public @Nullable String value() {
            return values.isEmpty() ? null : values.getFirst();
        }
    }

    /** @param typed what was sent, where the form is shown again */
    static List<Field> fields(AmendableAnswer answer, @Nullable MultiValueMap<String, String> typed) {
        return correctable(answer.survey()).stream()
                .map(question -> {
                    List<String> standing = answer.marks()
                            .to(question.code())
                            .map(AmendmentForm::values)
                            .orElse(List.of());
                    return field(
                            question,
                            answer.answer().language(),
                            typed == null ? standing : chosen(question, typed),
                            standing.isEmpty());
                })
                .toList();
    }

    /** Everything that the form says; what is as it was changes nothing. */
    static List<GivenAnswer> given(PublishedSurvey survey, MultiValueMap<String, String> typed) {
        List<GivenAnswer> given = new ArrayList<>();
        for (Question question : correctable(survey)) {
            List<String> values = chosen(question, typed);
            if (values.isEmpty()) {
                given.add(new GivenAnswer(question.code(), new GivenValue.Nothing()));
            } else if (question.type().isChoice()) {
                given.add(new GivenAnswer(question.code(), new GivenValue.Several(values, Optional.empty())));
            } else {
                given.add(new GivenAnswer(question.code(), new GivenValue.Text(values.getFirst())));
            }
        }
        return given;
    }

    private static List<Question> correctable(PublishedSurvey survey) {
        return survey.questions().stream()
                .filter(question -> question.type() != QuestionType.OPEN_TEXT)
                .toList();
    }

    private static List<String> chosen(Question question, MultiValueMap<String, String> typed) {
        return typed.getOrDefault(QuestionnaireForm.field(question), List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    private static List<String> values(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Points points -> List.of(Integer.toString(points.value()));
            case AnswerValue.Chosen chosen -> chosen.codes();
            case AnswerValue.Words ignored -> List.of();
        };
    }

    private static Field field(Question question, Language language, List<String> values, boolean unanswered) {
        Map<String, String> options = new LinkedHashMap<>();
        question.type().points().forEach(points -> options.put(Integer.toString(points), Integer.toString(points)));
        question.choices()
                .forEach(choice -> options.put(choice.code(), choice.texts().getOrDefault(language, choice.code())));
        return new Field(
                QuestionnaireForm.field(question),
                question.texts().getOrDefault(language, question.code()),
                options,
                values,
                question.type() == QuestionType.MULTIPLE_CHOICE,
                unanswered || !question.required());
    }
}
