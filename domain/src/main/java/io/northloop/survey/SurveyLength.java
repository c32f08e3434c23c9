package io.northloop.survey;

import java.time.Duration;
import java.util.List;

/**
 * How long a survey is for whoever is led the longest way through it, see {@link LongestWay}.
 *
 * @param questions how many are asked on the way with the most of them
 * @param depends whether fewer may be asked, as answers lead
 * @param time how long answering takes at most, by the estimate of method §2
 */
public record SurveyLength(int questions, boolean depends, Duration time) {

    private static final double SECONDS_PER_MINUTE = 60;

    public static SurveyLength of(List<Question> questions) {
        return new SurveyLength(
                LongestWay.mostOf(questions),
                questions.stream().anyMatch(question -> !(question.askedWhen() instanceof AskRule.Always)),
                LongestWay.through(questions));
    }

    /** To the nearest minute, as respondents are told; at least one. */
    public long minutes() {
        return Math.max(1, Math.round(time.toSeconds() / SECONDS_PER_MINUTE));
    }
}
