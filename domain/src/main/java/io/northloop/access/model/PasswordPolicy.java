package io.northloop.access.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.northloop.shared.Faults;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be: long rather than contrived (OWASP ASVS 5.0, 6.2), not one that everybody guesses first, and
 * not the user name. No kinds of characters are prescribed, and nobody must change it by the calendar.
 */
public final class PasswordPolicy {

    public static final int LEAST_CHARACTERS = 12;

    /** Bytes in UTF-8; what bcrypt takes into account. */
    public static final int MOST_BYTES = 72;

    private static final Set<String> GUESSED_FIRST = Set.of(
            "123456789012",
            "1234567890ab",
            "111111111111",
            "000000000000",
            "123123123123",
            "abcdefghijkl",
            "abcd12345678",
            "qwertyuiop12",
            "qwertyuiop123",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "password1234",
            "passwordpassword",
            "administrator",
            "administrator1",
            "iloveyou1234",
            "letmeinletmein",
            "welcome12345",
            "woaini1314520",
            "woaini520520",
            "changemechangeme",
            "northloop1234",
            "northloopnorthloop");

    private static final List<String> RUNS =
            List.of("01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop");

    private PasswordPolicy() {}

    /** Notes what is wrong with the password at {@code /password}. */
    public static void check(Faults faults, String password, String username) {
        String plain = password.toLowerCase(Locale.ROOT);
        faults.require(
                password.codePointCount(0, password.length()) >= LEAST_CHARACTERS,
                "/password",
                "password-too-short",
                LEAST_CHARACTERS);
        faults.require(password.getBytes(UTF_8).length <= MOST_BYTES, "/password", "password-too-long", MOST_BYTES);
        faults.require(!GUESSED_FIRST.contains(plain) && !monotonous(plain), "/password", "password-guessed-first");
        faults.require(
                username.length() < 4 || !plain.contains(username.toLowerCase(Locale.ROOT)),
                "/password",
                "password-holds-the-name");
    }

    private static boolean monotonous(String plain) {
        return plain.chars().distinct().count() < 4 || RUNS.stream().anyMatch(run -> run.contains(plain));
    }
}
