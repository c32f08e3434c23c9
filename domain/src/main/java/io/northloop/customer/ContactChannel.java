package io.northloop.customer;

/** How a person can be reached. */
public enum ContactChannel {
    EMAIL,
    SMS,
    PHONE
}
