package io.northloop.survey;

import io.northloop.customer.LoyaltyCategory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long answering takes at most (method §2): 7 s a rating, 10 s a choice, 40 s an open question. Of questions for
 * different categories a respondent meets one category's; every other condition is taken to hold.
 */
final class LongestWay {

    private static final int SECONDS_PER_RATING = 7;
    private static final int SECONDS_PER_CHOICE = 10;
    private static final int SECONDS_PER_OPEN_TEXT = 40;

    private LongestWay() {}

    static Duration through(List<Question> questions) {
        return Duration.ofSeconds(Arrays.stream(LoyaltyCategory.values())
                .mapToLong(category -> seconds(questions, category))
                .max()
                .orElse(0));
    }

    /** How many questions are asked at most. */
    static int mostOf(List<Question> questions) {
        return Arrays.stream(LoyaltyCategory.values())
                .mapToInt(category -> (int) met(questions, category).count())
                .max()
                .orElse(0);
    }

    private static long seconds(List<Question> questions, LoyaltyCategory category) {
        return met(questions, category).mapToLong(LongestWay::secondsFor).sum();
    }

    private static Stream<Question> met(List<Question> questions, LoyaltyCategory category) {
        return questions.stream().filter(question -> mayHold(question.askedWhen(), category));
    }

    private static long secondsFor(Question question) {
        return switch (question.type()) {
            case RECOMMEND, RATING, EFFORT, SATISFACTION -> SECONDS_PER_RATING;
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> SECONDS_PER_CHOICE;
            case OPEN_TEXT -> SECONDS_PER_OPEN_TEXT;
        };
    }

    private static boolean mayHold(AskRule rule, LoyaltyCategory category) {
        return switch (rule) {
            case AskRule.CategoryIs is -> is.categories().contains(category);
            case AskRule.All all -> all.rules().stream().allMatch(part -> mayHold(part, category));
            case AskRule.Any any -> any.rules().stream().anyMatch(part -> mayHold(part, category));
            case AskRule.Not not -> mayFail(not.rule(), category);
            case AskRule.Always ignored -> true;
            case AskRule.PointsBetween ignored -> true;
            case AskRule.ChoiceMade ignored -> true;
            case AskRule.Answered ignored -> true;
        };
    }

    private static boolean mayFail(AskRule rule, LoyaltyCategory category) {
        return switch (rule) {
            case AskRule.CategoryIs is -> !is.categories().contains(category);
            case AskRule.All all -> all.rules().stream().anyMatch(part -> mayFail(part, category));
            case AskRule.Any any -> any.rules().stream().allMatch(part -> mayFail(part, category));
            case AskRule.Not not -> mayHold(not.rule(), category);
            case AskRule.Always ignored -> false;
            case AskRule.PointsBetween ignored -> true;
            case AskRule.ChoiceMade ignored -> true;
            case AskRule.Answered ignored -> true;
        };
    }
}
