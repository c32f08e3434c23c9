package io.northloop.alerting.model;

/** Where a replay stands. */
public enum ReplayState {
    WAITING,
    RUNNING,
    DONE,
    /** It was taken up again and again and never came to an end. */
    FAILED,
    CANCELLED;

    public boolean isOver() {
        return switch (this) {
            case WAITING, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }
}
