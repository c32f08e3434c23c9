package io.northloop.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the events sent.
 *
 * @param duplicates known before, with the same content
 */
record EventReceipt(int accepted, int duplicates, List<Rejected> rejected) {

    /**
     * One line that was not taken.
     *
     * @param line counted from 1
     * @param field JSON pointer to the first fault
     * @param reason the first fault in words
     */
    record Rejected(int line, @Nullable String id, String field, String reason, List<RejectedFault> errors) {}

    record RejectedFault(String pointer, String code, String message) {}
}
