package io.northloop.message.model;

/** What there is to send with on a channel. */
public enum PostMode {
    /** A mail server, or a gateway for text messages. */
    SERVER,
    /** Nothing is set up: messages wait. */
    NONE,
    /** Demo: messages are kept and count as sent; nothing ever leaves. */
    DEMO
}
