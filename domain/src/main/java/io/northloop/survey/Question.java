package io.northloop.survey;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Language;
import java.util.List;
import java.util.Map;

/**
 * One question of a published survey.
 *
 * @param code stable over versions, such as {@code recommend}
 * @param texts the wording per language
 * @param textsByCategory wordings that replace it once the loyalty category is known (branch texts)
 * @param choices for choice questions, in order
 * @param askedWhen of whom it is asked; a question that is not asked cannot be required
 */
public record Question(
        String code,
        QuestionType type,
        boolean required,
        Map<Language, String> texts,
        Map<LoyaltyCategory, Map<Language, String>> textsByCategory,
        List<Choice> choices,
        AskRule askedWhen) {

    /** More no respondent reads. */
    public static final int MOST_CHOICES = 60;

    public Question {
        texts = Map.copyOf(texts);
        textsByCategory = Map.copyOf(textsByCategory);
        choices = List.copyOf(choices);
    }

    /** A question that everybody is asked. */
    public Question(
            String code,
            QuestionType type,
            boolean required,
            Map<Language, String> texts,
            Map<LoyaltyCategory, Map<Language, String>> textsByCategory,
            List<Choice> choices) {
        this(code, type, required, texts, textsByCategory, choices, AskRule.ALWAYS);
    }

    /**
     * One choice.
     *
     * @param other whether it takes a text of the respondent's own
     */
    public record Choice(String code, Map<Language, String> texts, boolean other) {

        public Choice {
            texts = Map.copyOf(texts);
        }
    }
}
