package io.northloop.programme.application;

import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.CustomerView;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.UnitView;
import io.northloop.programme.InvitationId;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ServiceEvent;
import io.northloop.programme.model.ServiceFilter;
import io.northloop.programme.model.Trigger;
import io.northloop.programme.port.Chance;
import io.northloop.programme.port.Invitations;
import io.northloop.programme.port.Programmes;
import io.northloop.programme.port.ServiceEvents;
import io.northloop.shared.Fault;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports of finished services and plans whom to ask; bad ones never stop the good ones beside them. */
@Component
public class RecordServiceEvents {

    private final ServiceEvents events;
    private final Invitations invitations;
    private final Programmes programmes;
    private final CustomerDirectory customers;
    private final Centres centres;
    private final Chance chance;
    private final Ids ids;
    private final Clock clock;

    RecordServiceEvents(
            ServiceEvents events,
            Invitations invitations,
            Programmes programmes,
            CustomerDirectory customers,
            Centres centres,
            Chance chance,
            Ids ids,
            Clock clock) {
        this.events = events;
        this.invitations = invitations;
        this.programmes = programmes;
        this.customers = customers;
        this.centres = centres;
        this.chance = chance;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return a verdict for each report, in their order */
    @Transactional
    public List<EventVerdict> record(Command command) {
        Instant now = clock.instant();
        Batch batch = new Batch(command.reports(), now);
        batch.judgeRepeated(events.fingerprints(batch.openIds()));
        Set<CustomerRef> known = customers.known(batch.openCustomers());
        Map<String, ServiceEvent> accepted = new HashMap<>();
        Set<String> touchpoints = centres.touchpoints();
        batch.judgeRefs(event -> {
            List<Fault> faults = new ArrayList<>(centres.faults(event, command.scope()));
            if (event.touchpoint() != null && !touchpoints.contains(event.touchpoint())) {
                faults.add(Fault.at("/touchpoint", "unknown-touchpoint"));
            }
            if (!known.contains(event.customer())) {
                faults.add(Fault.at(
                        "/customerRef", "unknown-customer", event.customer().value()));
            }
            return faults;
        });
        batch.open().forEach(event -> accepted.put(event.id(), event));
        Set<String> added = events.addAll(List.copyOf(accepted.values()), now);
        batch.accept(added);
        // Whoever else brought the same event in between has planned its invitation.
        batch.judgeRepeated(events.fingerprints(batch.openIds()));
        batch.judgeHidden();
        plan(added.stream().map(accepted::get).toList(), now);
        return batch.verdicts();
    }

    private void plan(List<ServiceEvent> added, Instant now) {
        List<Programme> asking = added.isEmpty() ? List.of() : programmes.askingAfterServices();
        List<Invitation> planned = new ArrayList<>();
        Map<CustomerRef, CustomerView> served = asking.stream()
                        .anyMatch(programme -> filter(programme).asksAboutCustomers())
                ? customers.customers(added.stream().map(ServiceEvent::customer).collect(Collectors.toSet()))
                : Map.of();
        for (ServiceEvent event : added) {
            UnitView centre = centres.view(event.centre());
            for (Programme programme : asking) {
                if (accepts(programme, event, centre, served)) {
                    planned.add(programme.invite(
                            new InvitationId(ids.next()), event, centre.timeZone(), now, chance.draw()));
                }
            }
        }
        invitations.addAll(planned);
    }

    private static boolean accepts(
            Programme programme, ServiceEvent event, UnitView centre, Map<CustomerRef, CustomerView> served) {
        ServiceFilter filter = filter(programme);
        CustomerView customer = served.get(event.customer());
        return filter.acceptsService(event.type(), event.centre(), centre.parentRef(), event.touchpoint())
                && (!filter.asksAboutCustomers()
                        || (customer != null && filter.acceptsCustomer(CustomerTraits.of(customer))));
    }

    private static ServiceFilter filter(Programme programme) {
        return programme.trigger() instanceof Trigger.FinishedService(var filter) ? filter : ServiceFilter.ALL;
    }

    /** @param scope the units that the sender may report for */
    public record Command(UnitScope scope, List<ServiceEventReport> reports) {
        public Command {
            reports = List.copyOf(reports);
        }
    }
}
