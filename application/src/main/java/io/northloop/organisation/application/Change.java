package io.northloop.organisation.application;

/** What became of something that was put. */
public enum Change {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED
}
