package io.northloop.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Writes the key of the last item read into an opaque text, and reads it back. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /** The key parts as one opaque text; no part may contain the unit separator (U+001F). */
    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(UTF_8));
    }

    /**
     * The key parts behind the text.
     *
     * @param expected how many parts there must be
     * @throws DomainError MALFORMED with the fault {@code not-a-cursor} when the text was not made by {@link #of}
     */
    public static List<String> parts(String cursor, int expected) {
        try {
            List<String> parts =
                    Arrays.asList(new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR, -1));
            // No key has a U+0000, and no database would take one.
            if (parts.size() == expected && parts.stream().noneMatch(part -> part.indexOf('\0') >= 0)) {
                return parts;
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
        throw malformed();
    }

    /** The number behind a cursor that was made of one. */
    public static long number(String cursor) {
        try {
            return Long.parseLong(parts(cursor, 1).getFirst());
        } catch (NumberFormatException notOurs) {
            throw malformed();
        }
    }

    /** What a cursor is refused with that we did not make. */
    public static DomainError malformed() {
        return DomainError.withFaults(
                DomainError.Kind.MALFORMED, "invalid", List.of(Fault.at("cursor", "not-a-cursor")));
    }
}
