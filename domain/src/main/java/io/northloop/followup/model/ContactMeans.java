package io.northloop.followup.model;

/** By what means contact with a respondent was tried. */
public enum ContactMeans {
    PHONE,
    EMAIL,
    SMS,
    CHAT,
    VISIT
}
