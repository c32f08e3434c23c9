package io.northloop.response.model;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of file that answers are read from. */
public enum ImportFormat {
    CSV,
    NDJSON,
    XLSX;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /**
     * The format of a file.
     *
     * @param start its first bytes, four at least unless it is shorter
     */
    public static ImportFormat of(String fileName, byte[] start) {
        if (start.length >= ZIP.length && Arrays.equals(start, 0, ZIP.length, ZIP, 0, ZIP.length)) {
            return XLSX;
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean lines = name.endsWith(".ndjson") || name.endsWith(".jsonl") || name.endsWith(".json");
        return lines || (start.length > 0 && start[0] == '{') ? NDJSON : CSV;
    }
}
