package io.northloop.alerting;

import java.util.Set;

/** Where an alert stands. */
public enum AlertState {
    OPEN,
    /** A watch that went by itself. */
    LAPSED,
    /** A person took note of it. */
    ACKNOWLEDGED;

    /** Those of alerts that nobody has to do anything about any more. */
    public static final Set<AlertState> OVER = Set.of(LAPSED, ACKNOWLEDGED);
}
