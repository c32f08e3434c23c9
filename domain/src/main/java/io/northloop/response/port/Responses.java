package io.northloop.response.port;

import io.northloop.response.ResponseId;
import io.northloop.response.model.AnswerDigest;
import io.northloop.response.model.CollectedAnswer;
import io.northloop.response.model.LinkAnswer;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where answers are written: each with its delta for the roll-up and its fact to be announced, all or nothing. */
public interface Responses {

    /**
     * Spends the link and writes the answer in one statement, atomic by itself.
     *
     * @return false, and nothing written, when the link is spent or expired at {@code answer.at()}
     */
    boolean submit(LinkAnswer answer);

    /**
     * Writes answers collected elsewhere; those whose sender id is known already are left out.
     *
     * @param imported the import that they belong to, if any
     * @return how many were written
     */
    int add(List<CollectedAnswer> answers, Optional<UUID> imported);

    /**
     * Moves an answer between the trusted and the others: itself, what it adds to the index, and by two deltas its
     * count.
     *
     * @param zone in which answers have their day
     * @return false, and nothing written, where it stands there already
     */
    boolean trust(ResponseId id, boolean trusted, ZoneId zone);

    /** The answer that was received under this id. */
    Optional<Received> received(String senderId);

    /**
     * An answer already received.
     *
     * @param erased whether it was taken back since; then its digest says nothing
     */
    record Received(ResponseId id, AnswerDigest digest, boolean erased) {}
}
