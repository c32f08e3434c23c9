package io.northloop.message.model;

/** What there is to send with. */
public enum PostMode {
    /** A mail server. */
    SERVER,
    /** Nothing is set up: messages wait. */
    NONE,
    /** Demo: messages are kept and count as sent; nothing ever leaves. */
    DEMO
}
