package io.northloop.customer.model;

import io.northloop.customer.ContactChannel;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address or telephone number in the one form in which two writings of the same contact are equal: e-mail in
 * lower case, numbers as plus sign and digits. A number without country is read as Chinese.
 *
 * @param kind addresses and numbers never equal each other; text messages and calls share the number
 */
public record Contact(Kind kind, String value) {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;:()\\\\]{1,64}@[^@\\s<>\",;:()\\\\]{1,189}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9(][0-9 ()./-]{3,30}");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final String CHINA = "+86";

    /** What a contact is. */
    public enum Kind {
        ADDRESS,
        NUMBER
    }

    /** The contact in its one form; empty when the text cannot be one for this channel. */
    public static Optional<Contact> of(ContactChannel channel, String text) {
        return switch (channel) {
            case EMAIL -> email(text.strip());
            case SMS, PHONE -> number(text.strip());
        };
    }

    private static Optional<Contact> email(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches()
                ? Optional.of(new Contact(Kind.ADDRESS, text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<Contact> number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = NO_DIGIT.matcher(text).replaceAll("");
        if (text.startsWith("+")) {
            return Optional.of(new Contact(Kind.NUMBER, "+" + digits));
        }
        if (digits.startsWith("00")) {
            return Optional.of(new Contact(Kind.NUMBER, "+" + digits.substring(2)));
        }
        String national = digits.startsWith("0") ? digits.substring(1) : digits;
        boolean alreadyChinese = digits.length() == 13 && digits.startsWith("86");
        return Optional.of(new Contact(Kind.NUMBER, alreadyChinese ? "+" + digits : CHINA + national));
    }
}
