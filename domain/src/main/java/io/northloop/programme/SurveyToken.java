package io.northloop.programme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of a survey link: at least 128 random bits, URL-safe. Only its SHA-256 is stored; the token itself shows
 * neither who was asked nor what about.
 */
public record SurveyToken(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    public SurveyToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a survey token");
        }
    }

    /** The token, if the text has the form of one. */
    public static Optional<SurveyToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SurveyToken(text)) : Optional.empty();
    }

    /** 32 bytes that identify the link. */
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
        return "SurveyToken[…]";
    }
}
