package io.northloop.response.model;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.RecommendScore;
import io.northloop.survey.AnswersSoFar;
import io.northloop.survey.PublishedSurvey;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Checked answers, as the rules that lead through a survey look at them. */
record GivenSoFar(PublishedSurvey survey, Answers answers) implements AnswersSoFar {

    @Override
    public Optional<LoyaltyCategory> category() {
        return RecommendScore.categoryOf(answers.score(survey));
    }

    @Override
    public OptionalInt points(String question) {
        return answers.to(question).orElse(null) instanceof AnswerValue.Points given
                ? OptionalInt.of(given.value())
                : OptionalInt.empty();
    }

    @Override
    public Set<String> choices(String question) {
        return answers.to(question).orElse(null) instanceof AnswerValue.Chosen given
                ? Set.copyOf(given.codes())
                : Set.of();
    }

    @Override
    public boolean isAnswered(String question) {
        return answers.to(question).isPresent();
    }
}
