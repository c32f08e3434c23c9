package io.northloop.customer.port;

import io.northloop.customer.ContactChannel;
import java.time.Instant;

/** Contacts from which what was sent came back, as keyed hashes. */
public interface UndeliverableContacts {

    /** The same again changes nothing. */
    void add(ContactChannel channel, String contactHash, Instant since);

    boolean contains(ContactChannel channel, String contactHash);

    /** Somebody told the contact anew: it is tried again, on every channel. */
    void forget(String contactHash);
}
