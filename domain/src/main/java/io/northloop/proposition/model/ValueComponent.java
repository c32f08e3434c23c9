package io.northloop.proposition.model;

/** What value is made of (method §11); experience includes emotion. */
public enum ValueComponent {
    PRICE("price"),
    CHOICE("choice"),
    CONVENIENCE("convenience"),
    SHARED_VALUES("sharedValues"),
    EXPERIENCE("experience");

    private final String code;

    ValueComponent(String code) {
        this.code = code;
    }

    /** Name on the wire. */
    public String code() {
        return code;
    }
}
