package io.northloop.customer.application;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.model.Contact;
import io.northloop.customer.model.ContactMarks;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.port.DataKeys;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Gives the keyed marks of contacts; the key is read when first needed and stays the same for ever. */
@Component
public class OptOutMarks {

    private static final String PURPOSE = "opt-out";
    private static final int SHOWN = 12;

    private final DataKeys keys;
    private final AtomicReference<Optional<ContactMarks>> known = new AtomicReference<>(Optional.empty());

    OptOutMarks(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * The mark of a contact as somebody wrote it.
     *
     * @param pointer to the field that it was written in
     * @throws DomainError MALFORMED when it cannot be a contact for this channel
     */
    ContactMarks.Marked marked(ContactChannel channel, String text, String pointer) {
        Optional<Contact> contact = Contact.of(channel, text);
        new Faults()
                .require(
                        contact.isPresent(),
                        pointer,
                        channel == ContactChannel.EMAIL ? "not-an-email" : "not-a-telephone")
                .throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        return new ContactMarks.Marked(channel, get().hash(contact.orElseThrow()));
    }

    /** As much of a mark as people are shown. */
    static String shown(String contactHash) {
        return contactHash.substring(0, SHOWN);
    }

    public ContactMarks get() {
        return known.get().orElseGet(() -> {
            ContactMarks marks = new ContactMarks(keys.key(PURPOSE));
            known.set(Optional.of(marks));
            return marks;
        });
    }
}
