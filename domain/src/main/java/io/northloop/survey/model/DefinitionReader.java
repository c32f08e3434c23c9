package io.northloop.survey.model;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.survey.AskRule;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a definition as {@link WrittenDefinition} writes it. Only its form is looked at, not the rules of design. */
public final class DefinitionReader {

    static final int MOST_QUESTIONS = 60;

    private static final Set<String> DEFINITION = Set.of("titles", "languages", "csiModel", "questions");
    private static final Set<String> QUESTION =
            Set.of("code", "type", "required", "texts", "textsByCategory", "choices", "askedWhen");
    private static final Set<String> CHOICE = Set.of("code", "texts", "other");
    private static final Set<String> CATEGORIES = Set.of("PROMOTER", "PASSIVE", "DETRACTOR");

    private final PlainReader plain;

    private DefinitionReader(Faults faults) {
        this.plain = new PlainReader(faults);
    }

    /**
     * The definition that is written here.
     *
     * @param faults receives everything that has not the form of a definition; the result is only of use when nothing
     *     was added
     */
    public static SurveyDefinition read(@Nullable Object written, Faults faults) {
        return new DefinitionReader(faults).definition(written);
    }

    private SurveyDefinition definition(@Nullable Object written) {
        Map<String, @Nullable Object> fields = plain.object(written, "", DEFINITION);
        Object model = fields.get("csiModel");
        List<Question> questions = new ArrayList<>();
        List<?> given = plain.list(fields.get("questions"), "/questions", MOST_QUESTIONS);
        for (int i = 0; i < given.size(); i++) {
            questions.add(question(given.get(i), "/questions/" + i));
        }
        return new SurveyDefinition(
                plain.texts(fields.get("titles"), "/titles"),
                plain.languages(fields.get("languages"), "/languages"),
                questions,
                model == null ? OptionalInt.empty() : OptionalInt.of(plain.whole(model, "/csiModel")));
    }

    private Question question(@Nullable Object written, String pointer) {
        Map<String, @Nullable Object> fields = plain.object(written, pointer, QUESTION);
        List<Question.Choice> choices = new ArrayList<>();
        List<?> given = plain.list(fields.get("choices"), pointer + "/choices", Question.MOST_CHOICES);
        for (int i = 0; i < given.size(); i++) {
            choices.add(choice(given.get(i), pointer + "/choices/" + i));
        }
        Object rule = fields.get("askedWhen");
        return new Question(
                plain.text(fields.get("code"), pointer + "/code"),
                plain.constant(fields.get("type"), QuestionType.class, pointer + "/type"),
                plain.flag(fields.get("required"), pointer + "/required"),
                plain.texts(fields.get("texts"), pointer + "/texts"),
                branches(fields.get("textsByCategory"), pointer + "/textsByCategory"),
                choices,
                rule == null ? AskRule.ALWAYS : new RuleReader(plain).rule(rule, pointer + "/askedWhen", 1));
    }

    private Map<LoyaltyCategory, Map<Language, String>> branches(@Nullable Object written, String pointer) {
        Map<LoyaltyCategory, Map<Language, String>> branches = new EnumMap<>(LoyaltyCategory.class);
        if (written != null) {
            plain.object(written, pointer, CATEGORIES).forEach((name, texts) -> {
                if (CATEGORIES.contains(name)) {
                    branches.put(LoyaltyCategory.valueOf(name), plain.texts(texts, pointer + "/" + name));
                }
            });
        }
        return branches;
    }

    private Question.Choice choice(@Nullable Object written, String pointer) {
        Map<String, @Nullable Object> fields = plain.object(written, pointer, CHOICE);
        return new Question.Choice(
                plain.text(fields.get("code"), pointer + "/code"),
                plain.texts(fields.get("texts"), pointer + "/texts"),
                plain.flag(fields.get("other"), pointer + "/other"));
    }
}
