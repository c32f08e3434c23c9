package io.northloop.response.model;

import io.northloop.customer.ContactChannel;
import io.northloop.shared.Faults;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether, and how, the company may call back (method §2). Without the wish no contact is kept.
 *
 * @param contact telephone number or e-mail address; present exactly when a call back is wished
 */
public record Consent(boolean callback, Optional<ContactChannel> channel, Optional<String> contact) {

    private static final int LONGEST_CONTACT = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\".]{2,}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9(][0-9 ()./-]{4,24}");

    public static final Consent NONE = new Consent(false, Optional.empty(), Optional.empty());

    /**
     * Checks a consent as it was sent.
     *
     * @param faults receives what is wrong, with pointers below {@code /consent}
     */
    public static Consent check(boolean callback, @Nullable String channel, @Nullable String contact, Faults faults) {
        if (!callback) {
            return NONE;
        }
        Optional<ContactChannel> known = Arrays.stream(ContactChannel.values())
                .filter(c -> c.name().equals(channel))
                .findFirst();
        faults.require(known.isPresent(), "/consent/channel", "consent-channel-unknown");
        faults.requireText(contact, LONGEST_CONTACT, "/consent/contact");
        if (known.isEmpty() || contact == null || contact.isBlank()) {
            return NONE;
        }
        String kept = contact.strip();
        switch (known.get()) {
            case EMAIL -> faults.require(EMAIL.matcher(kept).matches(), "/consent/contact", "not-an-email");
            case SMS, PHONE -> faults.require(TELEPHONE.matcher(kept).matches(), "/consent/contact", "not-a-telephone");
        }
        return new Consent(true, known, Optional.of(kept));
    }
}
