package io.northloop.customer.model;

import io.northloop.customer.ContactChannel;
import java.time.Instant;

/** A contact that is not to be asked again, kept for ever. */
public record OptOut(ContactChannel channel, String contactHash, Source source, Instant at) {

    /** Where the wish came from. */
    public enum Source {
        /** The button on the opt-out page. */
        PAGE,
        /** One-click by the mail program (RFC 8058). */
        ONE_CLICK,
        API,
        FEED,
        /** The provider says that the reader complained. */
        COMPLAINT,
        /** Headquarters wrote the wish down. */
        STAFF
    }
}
