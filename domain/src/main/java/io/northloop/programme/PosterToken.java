package io.northloop.programme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in the link of a centre's poster: 130 random bits in 26 letters that can be typed from paper. It tells
 * which centre and programme are meant and gives nothing else away.
 */
public record PosterToken(String value) {

    /** Digits and letters without i, l, o and u, which are taken for others (Crockford's base 32). */
    public static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    public static final int LENGTH = 26;

    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    public PosterToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a poster token");
        }
    }

    /** The token, if the text has the form of one, in whatever way it was typed from paper. */
    public static Optional<PosterToken> parse(String text) {
        String typed = text.toLowerCase(Locale.ROOT)
                .replace("-", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return FORM.matcher(typed).matches() ? Optional.of(new PosterToken(typed)) : Optional.empty();
    }

    /** 32 bytes that identify the poster. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Never the secret: tokens stay out of logs. */
    @Override
    public String toString() {
        return "PosterToken[…]";
    }
}
