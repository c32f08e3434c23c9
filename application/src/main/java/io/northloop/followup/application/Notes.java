package io.northloop.followup.application;

/** Limits of what people write into a case. */
final class Notes {

    /** Characters of a note, a reason or a description of what was done. */
    static final int LENGTH = 2_000;

    private Notes() {}
}
