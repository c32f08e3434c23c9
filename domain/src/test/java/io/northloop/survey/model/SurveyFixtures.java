package io.northloop.survey.model;

import io.northloop.shared.Language;
import io.northloop.survey.AskRule;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions for tests. */
final class SurveyFixtures {

    static final Map<Language, String> TEXTS = Map.of(Language.ZH_CN, "问题", Language.EN, "Question");

    private SurveyFixtures() {}

    static Question question(String code, QuestionType type) {
        return question(code, type, AskRule.ALWAYS);
    }

    static Question question(String code, QuestionType type, AskRule askedWhen) {
        List<Question.Choice> choices = type.isChoice() ? choices("price", "wait", "other") : List.of();
        return new Question(code, type, type == QuestionType.RECOMMEND, TEXTS, Map.of(), choices, askedWhen);
    }

    static List<Question.Choice> choices(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Question.Choice(code, TEXTS, code.equals("other")))
                .toList();
    }

    static SurveyDefinition asking(Question... questions) {
        return new SurveyDefinition(TEXTS, Set.of(Language.values()), List.of(questions));
    }
}
