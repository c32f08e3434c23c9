package io.northloop.shared.port;

import org.jspecify.annotations.Nullable;

/** Replies to requests that carry a key of the sender's, kept for 24 hours so that a repetition does nothing twice. */
public interface RememberedReplies {

    /** What becomes of a request. */
    sealed interface Claim {

        /** The first of its kind: to be done, then kept or forgotten. */
        record First() implements Claim {}

        /** Done before: the reply of then. */
        record Done(Reply reply) implements Claim {}

        /** The first one is still at work. */
        record AtWork() implements Claim {}

        /** The key stood for something else. */
        record OtherRequest() implements Claim {}
    }

    /** A reply as it went over the wire; parts that it did not have are {@code null}. */
    record Reply(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            String body) {}

    /**
     * Claims the key for this request. A claim that was neither kept nor forgotten within a minute lapses.
     *
     * @param sender who asks; keys of different senders never meet
     * @param fingerprint the same for the same request, byte by byte
     */
    Claim claim(String sender, String key, byte[] fingerprint);

    void keep(String sender, String key, Reply reply);

    /** Gives the key free, because nothing was done. */
    void forget(String sender, String key);
}
