package io.northloop.customer.model;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerAccountRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the calling system tells about a customer; each telling replaces the one before.
 *
 * @param position in B2B: what the person decides ({@code CFO}, {@code end user})
 * @param attributes at most 100, for segments
 * @param influential whether one bad answer of theirs is news
 */
public record CustomerProfile(
        String name,
        @Nullable String email,
        @Nullable String phone,
        Language language,
        @Nullable CustomerAccountRef account,
        @Nullable String position,
        Map<String, String> attributes,
        boolean influential) {

    private static final int MOST_ATTRIBUTES = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ATTRIBUTE = 2_000;

    public CustomerProfile {
        attributes = Map.copyOf(attributes);
        Faults faults = new Faults()
                .requireText(name, LONGEST_TEXT, "/name")
                .require(isContact(ContactChannel.EMAIL, email), "/email", "not-an-email")
                .require(isContact(ContactChannel.PHONE, phone), "/phone", "not-a-telephone")
                .allowText(position, LONGEST_TEXT, "/position")
                .require(attributes.size() <= MOST_ATTRIBUTES, "/attributes", "too-many", MOST_ATTRIBUTES);
        attributes.forEach((key, value) -> faults.allowText(value, LONGEST_ATTRIBUTE, "/attributes/" + key)
                .require(!key.isBlank() && key.length() <= LONGEST_TEXT, "/attributes", "too-long", LONGEST_TEXT));
        faults.throwIfAny(DomainError.Kind.MALFORMED, "invalid");
    }

    private static boolean isContact(ContactChannel channel, @Nullable String text) {
        return text == null || Contact.of(channel, text).isPresent();
    }
}
