package io.northloop.customer;

/** Whether a customer can be written to, or called, on a channel. */
public enum Reach {
    REACHABLE,
    /** No contact for the channel, only one from which what was sent came back, or nobody by that reference. */
    NO_CONTACT,
    OPTED_OUT
}
