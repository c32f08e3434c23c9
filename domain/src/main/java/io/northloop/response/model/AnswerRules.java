package io.northloop.response.model;

import io.northloop.shared.Faults;
import io.northloop.survey.AnswersSoFar;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a valid answer to a published survey is (method §2). Every fault is named, none stops the search for others. A
 * question that is not asked, for the way that the answers take, cannot be missing.
 */
public final class AnswerRules {

    /** Characters of one open answer. */
    public static final int LONGEST_TEXT = 4000;

    private AnswerRules() {}

    /**
     * Checks the answers of a respondent who was led through the version: an answer to a question that was not asked is
     * a fault.
     *
     * @param faults receives what is wrong, with pointers such as {@code /answers/0/value}; the result is only of use
     *     when nothing was added
     */
    public static Answers checkLed(PublishedSurvey survey, List<GivenAnswer> given, Faults faults) {
        Answers answers = check(survey, given, faults);
        Set<String> asked = codes(survey.asked(new GivenSoFar(survey, answers)));
        for (int i = 0; i < given.size(); i++) {
            String question = given.get(i).question();
            boolean unasked = answers.to(question).isPresent() && !asked.contains(question);
            faults.require(!unasked, "/answers/" + i + "/question", "question-not-asked", question);
        }
        return answers;
    }

    /** What counts as answered on the way: every answer that is in order by itself. */
    public static AnswersSoFar soFar(PublishedSurvey survey, List<GivenAnswer> given) {
        List<GivenAnswer> inOrder = given.stream()
                .filter(answer -> survey.question(answer.question())
                        .filter(question -> isInOrder(question, answer.value()))
                        .isPresent())
                .toList();
        return new GivenSoFar(survey, check(survey, inOrder, new Faults()));
    }

    private static boolean isInOrder(Question question, GivenValue value) {
        Faults faults = new Faults();
        ValueRules.check(question, value, "", faults);
        return faults.found().isEmpty();
    }

    /**
     * Checks answers that were collected elsewhere against the version in force; whatever way was taken there, they
     * count.
     *
     * @param faults receives what is wrong, with pointers such as {@code /answers/0/value}; the result is only of use
     *     when nothing was added
     */
    public static Answers check(PublishedSurvey survey, List<GivenAnswer> given, Faults faults) {
        Map<String, AnswerValue> valid = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            GivenAnswer answer = given.get(i);
            String pointer = "/answers/" + i;
            Optional<Question> question = survey.question(answer.question());
            if (question.isEmpty()) {
                faults.require(false, pointer + "/question", "unknown-question", answer.question());
            } else if (!seen.add(answer.question())) {
                faults.require(false, pointer + "/question", "answered-twice", answer.question());
            } else {
                ValueRules.check(question.get(), answer.value(), pointer + "/value", faults)
                        .ifPresent(value -> valid.put(answer.question(), value));
            }
        }
        return inOrder(survey, valid, given, faults);
    }

    /**
     * Checks the answer to one question alone, as a page does before it goes on to the next. The fault stands beside
     * its question, which it need not name.
     */
    public static void checkOne(Question question, GivenValue value, Faults faults) {
        String pointer = "/" + question.code();
        if (ValueRules.isNothing(value)) {
            faults.require(!question.required(), pointer, "answer-awaited");
        } else {
            ValueRules.check(question, value, pointer, faults);
        }
    }

    private static Answers inOrder(
            PublishedSurvey survey, Map<String, AnswerValue> valid, List<GivenAnswer> given, Faults faults) {
        Map<String, AnswerValue> ordered = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            AnswerValue value = valid.get(question.code());
            if (value != null) {
                ordered.put(question.code(), value);
            }
        }
        Answers answers = new Answers(ordered);
        survey.asked(new GivenSoFar(survey, answers)).stream()
                .filter(question -> question.required() && isUnanswered(question, given))
                .forEach(question -> faults.require(false, "/answers", "answer-missing", question.code()));
        return answers;
    }

    private static Set<String> codes(List<Question> questions) {
        return questions.stream().map(Question::code).collect(Collectors.toSet());
    }

    private static boolean isUnanswered(Question question, List<GivenAnswer> given) {
        return given.stream()
                .filter(answer -> answer.question().equals(question.code()))
                .allMatch(answer -> ValueRules.isNothing(answer.value()));
    }
}
