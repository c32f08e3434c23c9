package io.northloop.message.model;

/** How an attempt to send ended. */
public sealed interface Delivery {

    /** The mail server took it. */
    record Taken() implements Delivery {}

    /** The mail server refused the address or the message for good. */
    record Refused(String reason) implements Delivery {}

    /** It may work another time. */
    record Failed(String reason) implements Delivery {}

    /** There was no mail server to talk to, so the messages after this one would fare no better. */
    record Unreachable(String reason) implements Delivery {}
}
