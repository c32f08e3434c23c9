package io.northloop.response.model;

/** Where an import stands. */
public enum ImportState {
    /** Uploaded; its columns are not mapped yet. */
    DRAFT,
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
