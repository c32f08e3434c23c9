package io.northloop.followup.application;

/** Limits of what people write into a case. */
final class Notes {

    /** Characters of a note or of a description of what was done. */
    static final int LENGTH = 2_000;

    /** Characters of a reason that goes into the audit trail, which keeps no more of a line. */
    static final int REASON = 300;

    private Notes() {}
}
