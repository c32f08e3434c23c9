package io.northloop.alerting.model;

import io.northloop.response.ResponseId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A transactional answer with a score.
 *
 * @param score 0 … 10
 * @param receivedAt when Northloop received it
 * @param day of receipt, in the company's zone
 */
public record WatchedAnswer(ResponseId response, int score, Instant receivedAt, LocalDate day) {

    /** Answers older than this when they arrive open no case, mail nobody (method §7), and move no sum. */
    private static final Duration RECENT = Duration.ofDays(7);

    /** Whether an answer tells of now; one that came later counts in figures and baselines only. */
    public static boolean isRecent(Instant answeredAt, Instant receivedAt) {
        return answeredAt.isAfter(receivedAt.minus(RECENT));
    }
}
