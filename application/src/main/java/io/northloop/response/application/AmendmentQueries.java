package io.northloop.response.application;

import io.northloop.access.Viewer;
import io.northloop.response.ResponseView;
import io.northloop.response.model.AnswerValue;
import io.northloop.response.model.Answers;
import io.northloop.response.model.Correction;
import io.northloop.response.model.StoredResponse;
import io.northloop.response.port.Amendments;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyDirectory;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Single answers as they are before they are corrected or erased. */
@Component
@Transactional(readOnly = true)
public class AmendmentQueries {

    private final AmendableAnswers answers;
    private final Amendments amendments;
    private final SurveyDirectory surveys;
    private final ResponseArchive archive;
    private final MaskAnswers mask;

    AmendmentQueries(
            AmendableAnswers answers,
            Amendments amendments,
            SurveyDirectory surveys,
            ResponseArchive archive,
            MaskAnswers mask) {
        this.answers = answers;
        this.amendments = amendments;
        this.surveys = surveys;
        this.archive = archive;
        this.mask = mask;
    }

    /**
     * @param id of the answer, as sent
     * @throws DomainError FORBIDDEN for whoever reads no single answers; NOT_FOUND, also for an answer of an employee,
     *     and for one that was erased
     */
    public AmendableAnswer one(Viewer viewer, String id) {
        StoredResponse response = answers.seen(viewer, id);
        return new AmendableAnswer(
                archive.view(response),
                surveys.version(response.version()).orElseThrow(),
                marks(response.answers()),
                amendments.of(response.id()).stream()
                        .map(correction -> past(correction, response))
                        .toList());
    }

    private static Answers marks(Answers answers) {
        Map<String, AnswerValue> marks = new LinkedHashMap<>();
        answers.byQuestion().forEach((question, value) -> {
            switch (value) {
                case AnswerValue.Points points -> marks.put(question, points);
                case AnswerValue.Chosen chosen ->
                    marks.put(question, new AnswerValue.Chosen(chosen.codes(), Optional.empty()));
                case AnswerValue.Words ignored -> {}
            }
        });
        return new Answers(marks);
    }

    private AmendableAnswer.Past past(Correction correction, StoredResponse response) {
        Map<String, ResponseView.Answer> before = byQuestion(mask.answers(response, correction.before()));
        Map<String, ResponseView.Answer> after = byQuestion(mask.answers(response, correction.after()));
        Set<String> questions = new LinkedHashSet<>(before.keySet());
        questions.addAll(after.keySet());
        return new AmendableAnswer.Past(
                questions.stream()
                        .map(question -> change(
                                Optional.ofNullable(before.get(question)), Optional.ofNullable(after.get(question))))
                        .toList(),
                correction.reason(),
                correction.by(),
                correction.at());
    }

    private static AmendableAnswer.Change change(
            Optional<ResponseView.Answer> before, Optional<ResponseView.Answer> after) {
        return new AmendableAnswer.Change(
                before.or(() -> after).orElseThrow().text(),
                before.map(ResponseView.Answer::value).orElse(null),
                after.map(ResponseView.Answer::value).orElse(null));
    }

    private static Map<String, ResponseView.Answer> byQuestion(List<ResponseView.Answer> answers) {
        return answers.stream()
                .collect(Collectors.toMap(
                        ResponseView.Answer::question, answer -> answer, (first, again) -> first, LinkedHashMap::new));
    }
}
