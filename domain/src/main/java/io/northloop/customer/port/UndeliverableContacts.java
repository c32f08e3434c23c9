package io.northloop.customer.port;

import io.northloop.customer.ContactChannel;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Contacts from which what was sent came back, as keyed hashes. */
public interface UndeliverableContacts {

    /** The same again changes nothing. */
    void add(ContactChannel channel, String contactHash, Instant since);

    boolean contains(ContactChannel channel, String contactHash);

    /** Those of the hashes that are among them. */
    Set<String> among(ContactChannel channel, Collection<String> contactHashes);

    /** Somebody told the contact anew: it is tried again, on every channel. */
    void forget(String contactHash);
}
