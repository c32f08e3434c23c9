package io.northloop.customer.application;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.ContactDirectory;
import io.northloop.customer.model.Contact;
import io.northloop.customer.model.OptOut;
import io.northloop.customer.port.UndeliverableContacts;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers other capabilities' questions about contacts, and hears what becomes of what was sent there. */
@Component
@Transactional
class LookUpContacts implements ContactDirectory {

    private final UndeliverableContacts undeliverable;
    private final OptOutMarks marks;
    private final OptOutContact optOutContact;

    LookUpContacts(UndeliverableContacts undeliverable, OptOutMarks marks, OptOutContact optOutContact) {
        this.undeliverable = undeliverable;
        this.marks = marks;
        this.optOutContact = optOutContact;
    }

    @Override
    public Optional<KnownContact> contact(ContactChannel channel, String text) {
        return Contact.of(channel, text)
                .map(contact -> new KnownContact(contact.value(), marks.get().hash(contact)));
    }

    @Override
    public void undeliverable(ContactChannel channel, String contactHash, Instant since) {
        undeliverable.add(channel, contactHash, since);
    }

    @Override
    public void complained(ContactChannel channel, String contactHash, String who) {
        optOutContact.optOut(new OptOutContact.Command(
                new OptOutContact.Whom.ByHash(channel, contactHash), OptOut.Source.COMPLAINT, who));
    }

    @Override
    public void optedOut(ContactChannel channel, String contactHash, String who) {
        optOutContact.optOut(new OptOutContact.Command(
                new OptOutContact.Whom.ByHash(channel, contactHash), OptOut.Source.STAFF, who));
    }
}
