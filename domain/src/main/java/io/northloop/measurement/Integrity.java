package io.northloop.measurement;

import java.util.Arrays;
import java.util.Optional;

/** Whether answers that headquarters holds under suspicion are measured (method §9). */
public enum Integrity {
    /** All answers. */
    ALL("all"),
    /** Without those that are suspected or excluded; restored ones count. */
    TRUSTED("trusted");

    private final String code;

    Integrity(String code) {
        this.code = code;
    }

    /** Name on the wire. */
    public String code() {
        return code;
    }

    public static Optional<Integrity> parse(String code) {
        return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
    }
}
