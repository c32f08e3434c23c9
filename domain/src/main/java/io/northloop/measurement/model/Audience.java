package io.northloop.measurement.model;

/** Who looks at a figure: the anonymity rule (method §9) protects respondents from those who serve them. */
public enum Audience {
    HQ,
    BELOW_HQ
}
