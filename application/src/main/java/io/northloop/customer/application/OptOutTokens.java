package io.northloop.customer.application;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.model.Contact;
import io.northloop.customer.model.ContactMarks;
import io.northloop.customer.port.OptOuts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The secret parts of opt-out links: one that carries the keyed mark itself, or, in text messages, a short code. */
@Component
class OptOutTokens {

    private final OptOuts optOuts;
    private final OptOutMarks marks;

    OptOutTokens(OptOuts optOuts, OptOutMarks marks) {
        this.optOuts = optOuts;
        this.marks = marks;
    }

    String of(ContactChannel channel, Contact contact) {
        if (channel != ContactChannel.SMS) {
            return marks.get().link(channel, contact);
        }
        String code = marks.get().code(channel, contact);
        optOuts.keepLink(code, new ContactMarks.Marked(channel, marks.get().hash(contact)));
        return code;
    }

    /** What the link stands for; empty when it was not made here. */
    Optional<ContactMarks.Marked> read(String token) {
        return marks.get().read(token).or(() -> optOuts.linked(token));
    }
}
