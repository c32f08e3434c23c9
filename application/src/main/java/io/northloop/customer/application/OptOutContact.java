package io.northloop.customer.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.ContactOptedOut;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.CustomerView;
import io.northloop.customer.model.ContactMarks;
import io.northloop.customer.model.CustomerRecord;
import io.northloop.customer.model.OptOut;
import io.northloop.customer.port.CustomerRecords;
import io.northloop.customer.port.OptOuts;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for ever, over all programmes, that a contact is not to be asked again. */
@Component
public class OptOutContact {

    private final OptOuts optOuts;
    private final CustomerRecords customers;
    private final OptOutMarks marks;
    private final OptOutTokens tokens;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    OptOutContact(
            OptOuts optOuts,
            CustomerRecords customers,
            OptOutMarks marks,
            OptOutTokens tokens,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.optOuts = optOuts;
        this.customers = customers;
        this.marks = marks;
        this.tokens = tokens;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return whether it was new; the same wish again changes nothing */
    @Transactional
    public boolean optOut(Command command) {
        ContactMarks.Marked marked = switch (command.whom()) {
            case Whom.ByContact(var channel, var contact) -> marks.marked(channel, contact, "/contact");
            case Whom.ByCustomer(var channel, var ref) -> marked(channel, ref);
            case Whom.ByHash(var channel, var hash) -> new ContactMarks.Marked(channel, hash);
            case Whom.ByLink(var token) ->
                tokens.read(token).orElseThrow(() -> DomainError.notFound("opt-out-link-unknown"));
        };
        OptOut optOut = new OptOut(marked.channel(), marked.contactHash(), command.source(), clock.instant());
        boolean isNew = optOuts.add(optOut);
        if (isNew) {
            events.publishEvent(new ContactOptedOut(ids.next(), optOut.at(), marked.channel(), marked.contactHash()));
            audit.record(
                    command.who(),
                    "contact.opted-out",
                    OptOutMarks.shown(marked.contactHash()),
                    Map.of(
                            "channel",
                            marked.channel().name(),
                            "source",
                            optOut.source().name()));
        }
        return isNew;
    }

    private ContactMarks.Marked marked(ContactChannel channel, CustomerRef ref) {
        Optional<CustomerView> customer = customers.find(ref).map(CustomerRecord::view);
        new Faults()
                .require(customer.isPresent(), "/customerRef", "unknown-customer", ref.value())
                .refuseIfAny();
        String contact = customer.map(c -> channel == ContactChannel.EMAIL ? c.email() : c.phone())
                .orElse("");
        new Faults()
                .require(!contact.isEmpty(), "/customerRef", "no-such-contact", channel.name())
                .refuseIfAny();
        return marks.marked(channel, contact, "/customerRef");
    }

    /** @param who for the audit trail: {@code client:crm}, or {@code link} for the owner of the contact */
    public record Command(Whom whom, OptOut.Source source, String who) {

        /** Another system says so; whoever is confined to units has no say over customers. */
        public static Command by(Viewer viewer, Whom whom) {
            viewer.requireCompanyWide();
            return new Command(whom, OptOut.Source.API, viewer.auditName());
        }

        /** Headquarters writes down what a customer asked for. */
        public static Command onRequest(Viewer viewer, Whom whom) {
            viewer.requireCompanyWide();
            return new Command(whom, OptOut.Source.STAFF, viewer.auditName());
        }
    }

    /** Which contact. */
    public sealed interface Whom {
        record ByContact(ContactChannel channel, String contact) implements Whom {}

        /** The contact that the customer has now. */
        record ByCustomer(ContactChannel channel, CustomerRef customer) implements Whom {}

        /** A contact of which only the keyed hash is left. */
        record ByHash(ContactChannel channel, String contactHash) implements Whom {}

        record ByLink(String token) implements Whom {}
    }
}
