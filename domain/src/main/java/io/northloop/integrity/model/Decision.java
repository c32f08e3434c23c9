package io.northloop.integrity.model;

import io.northloop.integrity.Standing;
import java.time.Instant;

/**
 * One decision on an answer.
 *
 * @param reason 1 to {@value #LONGEST_REASON} characters, masked
 * @param by as the audit trail names whoever decided
 */
public record Decision(Standing standing, String reason, String by, Instant at) {

    public static final int LONGEST_REASON = 300;

    public Decision {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason of 1 to " + LONGEST_REASON + " characters");
        }
    }
}
