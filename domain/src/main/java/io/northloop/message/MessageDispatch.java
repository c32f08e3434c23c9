package io.northloop.message;

import java.util.Collection;
import java.util.List;

/** Hands messages over for sending. */
public interface MessageDispatch {

    /**
     * Takes the message in the running transaction; it leaves after the commit and is tried again until it is sent or
     * given up visibly. A message with a key that was taken before is not taken again.
     */
    default void accept(OutgoingMessage message) {
        accept(List.of(message));
    }

    /** Takes many messages at once, each as {@link #accept(OutgoingMessage)} does. */
    void accept(List<OutgoingMessage> messages);

    /** What waits under these keys is tried at once, instead of when it was put off to. */
    void hurry(Collection<String> idempotencyKeys);
}
