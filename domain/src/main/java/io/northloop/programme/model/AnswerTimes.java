package io.northloop.programme.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long people took to answer after the invitation had left.
 *
 * @param answers how many answered
 * @param median half of them were as quick; {@code null} without answers
 * @param ninetieth nine in ten were as quick; {@code null} without answers
 * @param counts answers by time: up to each of {@link #BOUNDS}, and beyond the last
 */
public record AnswerTimes(
        long answers, @Nullable Duration median, @Nullable Duration ninetieth, List<Long> counts) {

    /** Upper bounds, included, of all classes but the last. */
    public static final List<Duration> BOUNDS = List.of(
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(3),
            Duration.ofDays(7));

    public AnswerTimes {
        counts = List.copyOf(counts);
        if (counts.size() != BOUNDS.size() + 1) {
            throw new IllegalArgumentException("one count for each class of time");
        }
    }
}
