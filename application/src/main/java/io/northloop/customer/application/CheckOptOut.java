package io.northloop.customer.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.model.ContactMarks;
import io.northloop.customer.model.OptOut;
import io.northloop.customer.port.OptOuts;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whether one contact has opted out. Who asked is written down: the list itself shows no contacts. */
@Component
public class CheckOptOut {

    private final OptOuts optOuts;
    private final OptOutMarks marks;
    private final AuditTrail audit;

    CheckOptOut(OptOuts optOuts, OptOutMarks marks, AuditTrail audit) {
        this.optOuts = optOuts;
        this.marks = marks;
        this.audit = audit;
    }

    /** @return empty when the contact may be asked on this channel */
    @Transactional
    public Optional<OptOut> check(Command command) {
        command.viewer().requireCompanyWide();
        ContactMarks.Marked marked = marks.marked(command.channel(), command.contact(), "/contact");
        Optional<OptOut> found = optOuts.find(marked.channel(), marked.contactHash());
        audit.record(
                command.viewer().auditName(),
                "contact.opt-out-checked",
                OptOutMarks.shown(marked.contactHash()),
                Map.of("channel", marked.channel().name(), "opted-out", Boolean.toString(found.isPresent())));
        return found;
    }

    public record Command(Viewer viewer, ContactChannel channel, String contact) {}
}
