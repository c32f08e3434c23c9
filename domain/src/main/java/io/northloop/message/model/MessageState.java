package io.northloop.message.model;

/** Where a message stands. */
public enum MessageState {
    /** Accepted; for its first or next attempt, or for a mail server to be set up. */
    WAITING,
    SENT,
    /** Given up; somebody may have it tried again. */
    DEAD
}
