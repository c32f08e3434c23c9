package io.northloop.shared;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Writes and reads generated ids: a prefix for the kind, an underscore, 32 hexadecimal digits ({@code cas_0192…}). */
public final class GeneratedId {

    private static final HexFormat HEX = HexFormat.of();

    private GeneratedId() {}

    public static String text(String prefix, UUID value) {
        return prefix + "_" + HEX.toHexDigits(value.getMostSignificantBits())
                + HEX.toHexDigits(value.getLeastSignificantBits());
    }

    /** The value behind the text; empty when the text is no id of this kind. */
    public static Optional<UUID> parse(String prefix, String text) {
        if (text.length() != prefix.length() + 33 || !text.startsWith(prefix + "_")) {
            return Optional.empty();
        }
        String digits = text.substring(prefix.length() + 1);
        if (!digits.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        return Optional.of(
                new UUID(HexFormat.fromHexDigitsToLong(digits, 0, 16), HexFormat.fromHexDigitsToLong(digits, 16, 32)));
    }
}
