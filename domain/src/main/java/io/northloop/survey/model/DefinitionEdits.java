package io.northloop.survey.model;

import io.northloop.shared.Language;
import io.northloop.survey.AskRule;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Changes of a definition, one at a time, as a builder makes them. A code that is not there changes nothing. */
public final class DefinitionEdits {

    private DefinitionEdits() {}

    /** What the survey is called, which languages it offers, and which model it asks. */
    public static SurveyDefinition about(
            SurveyDefinition definition, Map<Language, String> titles, Set<Language> languages, OptionalInt csiModel) {
        return new SurveyDefinition(titles, languages, definition.questions(), csiModel);
    }

    /**
     * With a question after those of its dimension or group, else after all others; in a CSI survey before the ultimate
     * question that is last, which stays so.
     */
    public static SurveyDefinition with(SurveyDefinition definition, Question question) {
        return changed(definition, questions -> {
            questions.add(placeFor(question, questions, definition.csiModel().isPresent()), question);
            return questions;
        });
    }

    private static int placeFor(Question question, List<Question> questions, boolean isCsi) {
        String section = question.code().substring(0, question.code().lastIndexOf('.') + 1);
        for (int at = questions.size(); at > 0 && !section.isEmpty(); at--) {
            if (questions.get(at - 1).code().startsWith(section)) {
                return at;
            }
        }
        boolean endsWithScore = !questions.isEmpty() && questions.getLast().type() == QuestionType.RECOMMEND;
        return isCsi && endsWithScore ? questions.size() - 1 : questions.size();
    }

    public static SurveyDefinition without(SurveyDefinition definition, String code) {
        return changed(definition, questions -> {
            questions.removeIf(question -> question.code().equals(code));
            return questions;
        });
    }

    /** @param by how many places later, negative for earlier; as far as there are places */
    public static SurveyDefinition moved(SurveyDefinition definition, String code, int by) {
        return changed(definition, questions -> {
            int from = placeOf(questions, code);
            if (from >= 0) {
                int to = Math.clamp((long) from + by, 0, questions.size() - 1);
                Collections.rotate(questions.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
            }
            return questions;
        });
    }

    /** Asks this in place of the question with the code; conditions of others follow when the code changes. */
    public static SurveyDefinition replaced(SurveyDefinition definition, String code, Question question) {
        return changed(definition, questions -> {
            int at = placeOf(questions, code);
            if (at >= 0) {
                questions.set(at, question);
                questions.replaceAll(each -> following(each, code, question.code()));
            }
            return questions;
        });
    }

    /** A code that no question has yet: {@code q1}, {@code q2} … */
    public static String freeCode(SurveyDefinition definition) {
        int number = 1;
        while (placeOf(definition.questions(), "q" + number) >= 0) {
            number++;
        }
        return "q" + number;
    }

    private static SurveyDefinition changed(SurveyDefinition definition, UnaryOperator<List<Question>> change) {
        return new SurveyDefinition(
                definition.titles(),
                definition.languages(),
                change.apply(new ArrayList<>(definition.questions())),
                definition.csiModel());
    }

    private static int placeOf(List<Question> questions, String code) {
        return questions.stream().map(Question::code).toList().indexOf(code);
    }

    private static Question following(Question question, String from, String to) {
        return new Question(
                question.code(),
                question.type(),
                question.required(),
                question.texts(),
                question.textsByCategory(),
                question.choices(),
                following(question.askedWhen(), from, to));
    }

    private static AskRule following(AskRule rule, String from, String to) {
        return switch (rule) {
            case AskRule.Always always -> always;
            case AskRule.CategoryIs is -> is;
            case AskRule.PointsBetween points ->
                new AskRule.PointsBetween(following(points.question(), from, to), points.from(), points.to());
            case AskRule.ChoiceMade made ->
                new AskRule.ChoiceMade(following(made.question(), from, to), made.choices());
            case AskRule.Answered answered -> new AskRule.Answered(following(answered.question(), from, to));
            case AskRule.All all -> new AskRule.All(following(all.rules(), from, to));
            case AskRule.Any any -> new AskRule.Any(following(any.rules(), from, to));
            case AskRule.Not not -> new AskRule.Not(following(not.rule(), from, to));
        };
    }

    private static List<AskRule> following(List<AskRule> rules, String from, String to) {
        return rules.stream().map(rule -> following(rule, from, to)).toList();
    }

    private static String following(String code, String from, String to) {
        return code.equals(from) ? to : code;
    }
}
