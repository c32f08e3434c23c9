package io.northloop.message;

/** Hands messages over for sending. */
public interface MessageDispatch {

    /**
     * Takes the message in the running transaction; it leaves after the commit and is tried again until it is sent or
     * given up visibly. A message with a key that was taken before is not taken again.
     *
     * @return whether it was new
     */
    boolean accept(OutgoingMessage message);
}
