package io.northloop.improvement;

/** Where a task stands in its life. */
public enum TaskState {
    /** Its plan is not approved yet; the assignee was not told. */
    PLANNED,
    /** The assignee was told. */
    ASSIGNED,
    ACCEPTED,
    IN_PROGRESS,
    DONE,
    /** The assignee or headquarters said, with a reason, that it will not be done so. */
    REJECTED;

    /** Whether somebody is expected to work on it. */
    public boolean isOpen() {
        return switch (this) {
            case ASSIGNED, ACCEPTED, IN_PROGRESS -> true;
            case PLANNED, DONE, REJECTED -> false;
        };
    }
}
