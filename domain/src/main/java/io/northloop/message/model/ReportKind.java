package io.northloop.message.model;

/** What a provider says of a message after it took it. */
public enum ReportKind {
    /** It came back, and so would the next: no such address, or nothing is taken for it any more. */
    BOUNCED,
    /** Its reader complained, such as by the button for unwanted mail. */
    COMPLAINED
}
