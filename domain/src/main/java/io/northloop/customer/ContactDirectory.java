package io.northloop.customer;

import java.time.Instant;
import java.util.Optional;

/** What other capabilities may ask and tell about contacts, of which only keyed hashes are kept. */
public interface ContactDirectory {

    /** The contact as it is called, and its keyed hash; empty when the text cannot be one for this channel. */
    Optional<KnownContact> contact(ContactChannel channel, String text);

    /** What is sent there comes back: it is not written to again until somebody tells the contact anew. */
    void undeliverable(ContactChannel channel, String contactHash, Instant since);

    /**
     * Whoever reads there complained about being asked, and is not asked again.
     *
     * @param who said so, for the audit trail
     */
    void complained(ContactChannel channel, String contactHash, String who);

    /**
     * Whoever is reached there told headquarters that they are not to be asked again.
     *
     * @param who wrote it down, for the audit trail
     */
    void optedOut(ContactChannel channel, String contactHash, String who);

    /**
     * @param written in one form: e-mail in lower case, numbers as plus sign and digits
     * @param hash 64 hexadecimal digits
     */
    record KnownContact(String written, String hash) {}
}
