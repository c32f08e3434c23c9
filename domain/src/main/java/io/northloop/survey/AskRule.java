package io.northloop.survey;

import io.northloop.customer.LoyaltyCategory;
import java.util.List;
import java.util.Set;

/**
 * When a question is asked (method §2: branching by loyalty category and by earlier answers): a closed tree of
 * conditions. A question that was not asked counts as not answered.
 */
public sealed interface AskRule {

    AskRule ALWAYS = new Always();

    /** Whether the question is asked of somebody who has answered so far. */
    boolean holds(AnswersSoFar answers);

    /** Asked of everybody. */
    record Always() implements AskRule {

        @Override
        public boolean holds(AnswersSoFar answers) {
            return true;
        }
    }

    /** Asked of these categories; never before the score is known. */
    record CategoryIs(Set<LoyaltyCategory> categories) implements AskRule {

        public CategoryIs {
            categories = Set.copyOf(categories);
        }

        @Override
        public boolean holds(AnswersSoFar answers) {
            return answers.category().filter(categories::contains).isPresent();
        }
    }

    /** Asked when an earlier scale was answered within these points, both included. */
    record PointsBetween(String question, int from, int to) implements AskRule {

        @Override
        public boolean holds(AnswersSoFar answers) {
            return answers.points(question).stream().anyMatch(points -> points >= from && points <= to);
        }
    }

    /** Asked when at least one of these choices of an earlier question was made. */
    record ChoiceMade(String question, Set<String> choices) implements AskRule {

        public ChoiceMade {
            choices = Set.copyOf(choices);
        }

        @Override
        public boolean holds(AnswersSoFar answers) {
            return answers.choices(question).stream().anyMatch(choices::contains);
        }
    }

    /** Asked when an earlier question was answered, whatever the answer. */
    record Answered(String question) implements AskRule {

        @Override
        public boolean holds(AnswersSoFar answers) {
            return answers.isAnswered(question);
        }
    }

    /** Asked when all of these hold. */
    record All(List<AskRule> rules) implements AskRule {

        public All {
            rules = List.copyOf(rules);
        }

        @Override
        public boolean holds(AnswersSoFar answers) {
            return rules.stream().allMatch(rule -> rule.holds(answers));
        }
    }

    /** Asked when at least one of these holds. */
    record Any(List<AskRule> rules) implements AskRule {

        public Any {
            rules = List.copyOf(rules);
        }

        @Override
        public boolean holds(AnswersSoFar answers) {
            return rules.stream().anyMatch(rule -> rule.holds(answers));
        }
    }

    /** Asked when this does not hold. */
    record Not(AskRule rule) implements AskRule {

        @Override
        public boolean holds(AnswersSoFar answers) {
            return !rule.holds(answers);
        }
    }
}
