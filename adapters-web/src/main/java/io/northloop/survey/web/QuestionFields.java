package io.northloop.survey.web;

import static io.northloop.survey.web.RuleFields.isTicked;
import static io.northloop.survey.web.RuleFields.text;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.survey.AskRule;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** The fields in which one question is edited. */
final class QuestionFields {

    /** Empty rows for further choices. */
    static final int SPARE_CHOICES = 2;

    private QuestionFields() {}

    /** The question as it stands in the fields. */
    static Map<String, String> typed(Question question) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("code", question.code());
        typed.put("type", question.type().name());
        typed.put("required", Boolean.toString(question.required()));
        write(question.texts(), "texts.", typed);
        question.textsByCategory().forEach((category, texts) -> write(texts, "texts." + category + ".", typed));
        List<Question.Choice> choices = question.choices();
        for (int i = 0; i < choices.size(); i++) {
            String at = "choice." + i + ".";
            typed.put(at + "code", choices.get(i).code());
            typed.put(at + "other", Boolean.toString(choices.get(i).other()));
            write(choices.get(i).texts(), at, typed);
        }
        RuleFields.write(question.askedWhen(), typed);
        return typed;
    }

    private static void write(Map<Language, String> texts, String at, Map<String, String> typed) {
        texts.forEach((language, text) -> typed.put(at + language.tag(), text));
    }

    /**
     * The question that the fields say. Rules of design are not looked at: a draft may break them.
     *
     * @param kept its rule as it stands
     * @param faults receives what cannot be read
     */
    static Question read(MultiValueMap<String, String> sent, AskRule kept, Faults faults) {
        String code = text(sent, "code");
        faults.require(!code.isEmpty(), "/code", "required");
        QuestionType type =
                RuleFields.constant(QuestionType.class, sent, "type").orElse(QuestionType.OPEN_TEXT);
        return new Question(
                code,
                type,
                isTicked(sent, "required"),
                texts(sent, "texts."),
                branches(sent),
                type.isChoice() ? choices(sent, faults) : List.of(),
                RuleFields.read(sent, kept, faults));
    }

    static Map<Language, String> texts(MultiValueMap<String, String> sent, String at) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = text(sent, at + language.tag());
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    /** A category without any text is asked as everybody is. */
    private static Map<LoyaltyCategory, Map<Language, String>> branches(MultiValueMap<String, String> sent) {
        Map<LoyaltyCategory, Map<Language, String>> branches = new EnumMap<>(LoyaltyCategory.class);
        for (LoyaltyCategory category : LoyaltyCategory.values()) {
            Map<Language, String> texts = texts(sent, "texts." + category + ".");
            if (!texts.isEmpty()) {
                branches.put(category, texts);
            }
        }
        return branches;
    }

    /** A row without anything in it is no choice. */
    private static List<Question.Choice> choices(MultiValueMap<String, String> sent, Faults faults) {
        List<Question.Choice> choices = new ArrayList<>();
        for (int i = 0; i < Question.MOST_CHOICES; i++) {
            String at = "choice." + i + ".";
            String code = text(sent, at + "code");
            Map<Language, String> texts = texts(sent, at);
            if (!code.isEmpty() || !texts.isEmpty()) {
                faults.require(!code.isEmpty(), "/" + at + "code", "required");
                choices.add(new Question.Choice(code, texts, isTicked(sent, at + "other")));
            }
        }
        return choices;
    }
}
