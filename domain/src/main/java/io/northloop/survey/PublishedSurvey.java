package io.northloop.survey;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A published version: immutable, so it may be cached for ever. */
public record PublishedSurvey(
        SurveyVersionId id,
        SurveyRef ref,
        SurveyKind kind,
        int version,
        Set<Language> languages,
        List<Question> questions) {

    public PublishedSurvey {
        languages = Set.copyOf(languages);
        questions = List.copyOf(questions);
    }

    public Optional<Question> question(String code) {
        return questions.stream().filter(q -> q.code().equals(code)).findFirst();
    }

    /** How much it asks of a respondent. */
    public SurveyLength length() {
        return SurveyLength.of(questions);
    }

    /** The questions that somebody who has answered so far is asked, in order; those to come included. */
    public List<Question> asked(AnswersSoFar answers) {
        AskedOnly reached = new AskedOnly(answers);
        return questions.stream().filter(reached::asks).toList();
    }

    /** Sees only answers to questions that are asked: what was typed before the way changed counts for nothing. */
    private static final class AskedOnly implements AnswersSoFar {

        private final AnswersSoFar answers;
        private final Set<String> asked = new HashSet<>();

        AskedOnly(AnswersSoFar answers) {
            this.answers = answers;
        }

        boolean asks(Question question) {
            boolean asks = question.askedWhen().holds(this);
            if (asks) {
                asked.add(question.code());
            }
            return asks;
        }

        @Override
        public Optional<LoyaltyCategory> category() {
            return answers.category();
        }

        @Override
        public OptionalInt points(String question) {
            return asked.contains(question) ? answers.points(question) : OptionalInt.empty();
        }

        @Override
        public Set<String> choices(String question) {
            return asked.contains(question) ? answers.choices(question) : Set.of();
        }

        @Override
        public boolean isAnswered(String question) {
            return asked.contains(question) && answers.isAnswered(question);
        }
    }
}
