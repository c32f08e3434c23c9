package io.northloop.programme.model;

import io.northloop.customer.ContactChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a programme reaches people (method §3). */
public enum ProgrammeChannel {
    EMAIL(ContactChannel.EMAIL),
    SMS(ContactChannel.SMS),
    /** Staff of headquarters call and type the answers in. */
    PHONE(ContactChannel.PHONE),
    /** Link and QR poster of a centre: whoever comes by; nobody is written to. */
    LINK(null);

    private final Optional<ContactChannel> contact;

    ProgrammeChannel(@Nullable ContactChannel contact) {
        this.contact = Optional.ofNullable(contact);
    }

    /** The contact that it needs of people; empty where nobody is written to. */
    public Optional<ContactChannel> contact() {
        return contact;
    }
}
