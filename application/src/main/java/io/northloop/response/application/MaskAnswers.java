package io.northloop.response.application;

import io.northloop.response.ResponseView;
import io.northloop.response.model.AnswerValue;
import io.northloop.response.model.Answers;
import io.northloop.response.model.CommentMask;
import io.northloop.response.model.StoredResponse;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.SurveyDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts an answer into words as staff and machines may see it: what was asked, what was said, nothing that identifies.
 */
@Component
final class MaskAnswers {

    private final SurveyDirectory surveys;

    MaskAnswers(SurveyDirectory surveys) {
        this.surveys = surveys;
    }

    List<ResponseView.Answer> answers(StoredResponse response) {
        return answers(response, response.answers());
    }

    /** @param answers that the response holds, or once held */
    List<ResponseView.Answer> answers(StoredResponse response, Answers answers) {
        Collection<String> names = response.customerName().stream().toList();
        Optional<PublishedSurvey> survey = surveys.version(response.version());
        List<ResponseView.Answer> result = new ArrayList<>();
        inOrder(answers, survey)
                .forEach(code -> answers.to(code).ifPresent(value -> {
                    Optional<Question> question = survey.flatMap(asked -> asked.question(code));
                    String asked = question.map(q -> text(q, response)).orElse(code);
                    result.add(new ResponseView.Answer(code, asked, said(value, question, response.language(), names)));
                }));
        return result;
    }

    /** What came with the answer, by name; other systems put plates, numbers and names there too. */
    Map<String, String> attributes(StoredResponse response) {
        Collection<String> names = response.customerName().stream().toList();
        return response.attributes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> CommentMask.apply(entry.getValue(), names)));
    }

    /** The store keeps no order of its own. */
    private static Stream<String> inOrder(Answers answers, Optional<PublishedSurvey> survey) {
        return survey.map(asked -> asked.questions().stream().map(Question::code))
                .orElseGet(() -> answers.byQuestion().keySet().stream());
    }

    private static String text(Question question, StoredResponse response) {
        Map<Language, String> texts = response.category()
                .map(category -> question.textsByCategory().get(category))
                .orElse(question.texts());
        return texts.getOrDefault(response.language(), question.code());
    }

    private static String said(
            AnswerValue value, Optional<Question> question, Language language, Collection<String> names) {
        return switch (value) {
            case AnswerValue.Points points -> Integer.toString(points.value());
            case AnswerValue.Words words -> CommentMask.apply(words.value(), names);
            case AnswerValue.Chosen chosen ->
                Stream.concat(
                                chosen.codes().stream().map(code -> label(code, question, language)),
                                chosen.other().map(other -> CommentMask.apply(other, names)).stream())
                        .collect(Collectors.joining(" · "));
        };
    }

    private static String label(String code, Optional<Question> question, Language language) {
        return question.stream()
                .flatMap(q -> q.choices().stream())
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(choice -> choice.texts().getOrDefault(language, code))
                .orElse(code);
    }
}
