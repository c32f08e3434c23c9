package io.northloop.response.model;

import io.northloop.shared.Faults;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may be put right in an answer (method §9): marks and choices, by the rules of the version that was answered. The
 * respondent's own words stay as they are, those beside the choice "other" too. What the respondent was not asked, or
 * an import left out, is not missed.
 */
public final class CorrectionRules {

    private static final String WORDS_STAY = "words-stay";

    private CorrectionRules() {}

    /**
     * The answers after the correction, in the order of the survey.
     *
     * @param given new values; no value takes an answer away, where the question is optional
     * @param faults receives what is wrong, with pointers such as {@code /answers/0/value}; the result is only of use
     *     when nothing was added
     */
    public static Answers check(PublishedSurvey survey, Answers before, List<GivenAnswer> given, Faults faults) {
        Map<String, AnswerValue> values = new HashMap<>(before.byQuestion());
        Set<String> seen = new HashSet<>();
        int found = faults.found().size();
        for (int i = 0; i < given.size(); i++) {
            GivenAnswer answer = given.get(i);
            String pointer = "/answers/" + i;
            Optional<Question> question = survey.question(answer.question());
            if (question.isEmpty()) {
                faults.require(false, pointer + "/question", "unknown-question", answer.question());
            } else if (!seen.add(answer.question())) {
                faults.require(false, pointer + "/question", "answered-twice", answer.question());
            } else if (question.get().type() == QuestionType.OPEN_TEXT) {
                faults.require(false, pointer + "/question", WORDS_STAY, answer.question());
            } else {
                correct(question.get(), answer.value(), values, pointer + "/value", faults);
            }
        }
        Answers after = inOrder(survey, values);
        faults.require(
                faults.found().size() > found || !after.equals(before),
                "/answers",
                given.isEmpty() ? "required" : "nothing-corrected");
        return after;
    }

    private static void correct(
            Question question, GivenValue value, Map<String, AnswerValue> values, String pointer, Faults faults) {
        String code = question.code();
        Optional<AnswerValue> before = Optional.ofNullable(values.get(code));
        if (ValueRules.isNothing(value)) {
            faults.require(before.isEmpty() || !question.required(), pointer, "answer-missing", code);
            faults.require(words(before).isEmpty(), pointer, WORDS_STAY, code);
            values.remove(code);
        } else if (value instanceof GivenValue.Several several
                && several.other().isPresent()) {
            faults.require(false, pointer, WORDS_STAY, code);
        } else {
            ValueRules.check(question, value, pointer, faults)
                    .map(checked -> withWords(question, checked, words(before), pointer, faults))
                    .ifPresent(corrected -> values.put(code, corrected));
        }
    }

    private static Optional<String> words(Optional<AnswerValue> value) {
        return value.flatMap(it -> it instanceof AnswerValue.Chosen chosen ? chosen.other() : Optional.empty());
    }

    private static AnswerValue withWords(
            Question question, AnswerValue checked, Optional<String> words, String pointer, Faults faults) {
        if (words.isEmpty() || !(checked instanceof AnswerValue.Chosen chosen)) {
            return checked;
        }
        boolean takesWords = question.choices().stream()
                .anyMatch(choice -> choice.other() && chosen.codes().contains(choice.code()));
        faults.require(takesWords, pointer, WORDS_STAY, question.code());
        return new AnswerValue.Chosen(chosen.codes(), words);
    }

    /** What the version does not ask stands last. */
    private static Answers inOrder(PublishedSurvey survey, Map<String, AnswerValue> values) {
        Map<String, AnswerValue> ordered = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            AnswerValue value = values.get(question.code());
            if (value != null) {
                ordered.put(question.code(), value);
            }
        }
        values.forEach(ordered::putIfAbsent);
        return new Answers(ordered);
    }
}
