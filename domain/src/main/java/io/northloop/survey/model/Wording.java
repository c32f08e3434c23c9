package io.northloop.survey.model;

import io.northloop.shared.Language;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.List;
import java.util.Map;

/** Writes questions of the standard surveys, each in both languages. */
final class Wording {

    private Wording() {}

    static Map<Language, String> in(String chinese, String english) {
        return Map.of(Language.ZH_CN, chinese, Language.EN, english);
    }

    static Question score(String code, String chinese, String english) {
        return new Question(code, QuestionType.RECOMMEND, true, in(chinese, english), Map.of(), List.of());
    }

    static Question open(String code, String chinese, String english) {
        return new Question(code, QuestionType.OPEN_TEXT, false, in(chinese, english), Map.of(), List.of());
    }
}
