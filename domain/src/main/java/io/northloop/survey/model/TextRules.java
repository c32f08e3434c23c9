package io.northloop.survey.model;

import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.survey.Placeholder;
import io.northloop.survey.Question;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Every survey is offered in zh-CN and en, and every text exists in both: one that is missing is named even while its
 * language is not offered yet, so that nothing is left to be found out afterwards.
 */
final class TextRules {

    static final int LONGEST_TEXT = 500;

    private TextRules() {}

    static void check(SurveyDefinition definition, Faults faults) {
        for (Language language : EnumSet.allOf(Language.class)) {
            faults.require(
                    definition.languages().contains(language), "/languages", "survey-language-missing", language.tag());
        }
        texts(definition.titles(), "/titles", faults);
        List<Question> questions = definition.questions();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String pointer = "/questions/" + i;
            texts(question.texts(), pointer + "/texts", faults);
            question.textsByCategory()
                    .forEach((category, branch) -> texts(branch, pointer + "/textsByCategory/" + category, faults));
            for (int c = 0; c < question.choices().size(); c++) {
                texts(question.choices().get(c).texts(), pointer + "/choices/" + c + "/texts", faults);
            }
        }
    }

    private static void texts(Map<Language, String> texts, String pointer, Faults faults) {
        for (Language language : Language.values()) {
            String text = texts.get(language);
            faults.require(text != null && !text.isBlank(), pointer, "survey-text-missing", language.tag());
            faults.allowText(text, LONGEST_TEXT, pointer);
            if (text != null) {
                Placeholder.unknownIn(text)
                        .forEach(name -> faults.require(false, pointer, "survey-placeholder-unknown", name));
            }
        }
    }
}
