package io.northloop.alerting;

/** Where an alert stands. */
public enum AlertState {
    OPEN,
    /** A watch that went by itself. */
    LAPSED,
    /** A person took note of it. */
    ACKNOWLEDGED
}
