package io.northloop.improvement.model;

import io.northloop.response.ResponseId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the data of a wave point to.
 *
 * @param code of the root cause, the item or the group; of a choice that of its question, then {@link #OF_CHOICE}, then
 *     its own
 * @param count cases or unhappy answers; for an item of the index the answers that rated it
 * @param points of an item, 100 … 1000; {@code null} for others
 * @param answers whose words stand for it, masked when they are shown
 */
public record ReviewFinding(
        ReviewIssueKind kind,
        String code,
        long count,
        @Nullable BigDecimal points,
        List<ResponseId> answers) {

    /** How many answers speak for an issue. */
    public static final int MOST_ANSWERS = 3;

    /** Stands between the code of a question and that of one of its choices; it is in neither. */
    public static final String OF_CHOICE = "=";

    public ReviewFinding {
        answers = answers.stream().limit(MOST_ANSWERS).toList();
    }
}
