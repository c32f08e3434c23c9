package io.northloop.response.model;

import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what a row answers to the questions of a survey. */
final class RowAnswers {

    private final ImportMapping mapping;
    private final PublishedSurvey survey;

    RowAnswers(ImportMapping mapping, PublishedSurvey survey) {
        this.mapping = mapping;
        this.survey = survey;
    }

    /** The answers of the row; faults point to its columns. */
    Answers read(ImportRow row, Faults faults) {
        List<GivenAnswer> given = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (Question question : survey.questions()) {
            String text = mapping.value(question.code(), row);
            if (!text.isEmpty()) {
                given.add(new GivenAnswer(question.code(), value(question, text)));
                columns.add(mapping.columnOf(question.code()));
            }
        }
        Faults found = new Faults();
        Answers answers = AnswerRules.check(survey, given, found);
        for (Fault fault : found.found()) {
            faults.add(named(fault, columns));
        }
        return answers;
    }

    private GivenValue value(Question question, String text) {
        if (question.type() != QuestionType.MULTIPLE_CHOICE || text.indexOf(RowTranslation.SEVERAL) < 0) {
            return new GivenValue.Text(text);
        }
        List<String> codes = Arrays.stream(text.split("[" + RowTranslation.SEVERAL + "]", -1))
                .map(part -> mapping.meaning(question.code(), part.strip()))
                .filter(code -> !code.isEmpty())
                .toList();
        return new GivenValue.Several(codes, Optional.empty());
    }

    /** The checked answers are numbered; the file knows columns. */
    private Fault named(Fault fault, List<String> columns) {
        if (fault.code().equals("answer-missing")) {
            String code = String.valueOf(fault.arguments().getFirst());
            boolean score = survey.question(code)
                    .filter(q -> q.type() == QuestionType.RECOMMEND)
                    .isPresent();
            return Fault.at(mapping.columnOf(code), score ? "score-missing" : "answer-missing", code);
        }
        int index = Integer.parseInt(fault.pointer().split("/", -1)[2]);
        return new Fault(columns.get(index), fault.code(), fault.arguments());
    }
}
