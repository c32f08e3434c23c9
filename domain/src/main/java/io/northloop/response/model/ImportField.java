package io.northloop.response.model;

import java.util.Arrays;
import java.util.Optional;

/** What a column may hold besides the answer to a question; {@code attributes.<name>} is free. */
public enum ImportField {
    ID("id"),
    UNIT("unitRef"),
    CUSTOMER("customerRef"),
    ADVISER("adviserRef"),
    TOUCHPOINT("touchpoint"),
    ANSWERED_AT("answeredAt"),
    WEIGHT("weight"),
    LOCALE("locale");

    public static final String ATTRIBUTE_PREFIX = "attributes.";

    private final String code;

    ImportField(String code) {
        this.code = code;
    }

    /** Its name in a mapping. */
    public String code() {
        return code;
    }

    public static Optional<ImportField> of(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }
}
