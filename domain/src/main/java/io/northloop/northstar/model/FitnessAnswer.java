package io.northloop.northstar.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at headquarters answered.
 *
 * @param reply {@code null} where an earlier one was taken back
 * @param remark at most {@value #LONGEST_REMARK} characters; may be empty
 * @param by as the audit trail names them
 */
public record FitnessAnswer(
        AskedQuestion question, @Nullable Reply reply, String remark, String by, Instant at) {

    public static final int LONGEST_REMARK = 300;

    public FitnessAnswer {
        if (remark.length() > LONGEST_REMARK || (reply == null && !remark.isEmpty())) {
            throw new IllegalArgumentException("a remark of at most " + LONGEST_REMARK + " characters on a reply");
        }
    }

    boolean saysAs(FitnessAnswer other) {
        return reply == other.reply && remark.equals(other.remark);
    }
}
