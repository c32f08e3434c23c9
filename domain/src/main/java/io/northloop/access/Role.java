package io.northloop.access;

/** What a person may do; which units they may do it in is their scope. */
public enum Role {
    ADMINISTRATOR,
    HQ,
    REGIONAL_MANAGER,
    CENTRE_MANAGER
}
