package io.northloop.programme;

/** How a call ended. */
public enum CallOutcome {
    ANSWERED,
    /** Nobody took it; it is tried again, three times in all. */
    NOT_REACHED,
    /** Reached, and not willing: asked, and counted as such. */
    REFUSED,
    /** The number is not theirs: nothing arrived, and it is not called again until somebody tells it anew. */
    WRONG_NUMBER
}
