package io.northloop.customer.application;

import io.northloop.access.Viewer;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.model.CommercialFact;
import io.northloop.customer.port.CommercialFacts;
import io.northloop.customer.port.Customers;
import io.northloop.shared.Fault;
import io.northloop.shared.port.CompanyDefaults;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what finance tells of customers and quarters; bad reports never stop the good ones beside them. */
@Component
public class RecordFacts {

    private final CommercialFacts facts;
    private final Customers customers;
    private final CompanyDefaults company;
    private final Clock clock;

    RecordFacts(CommercialFacts facts, Customers customers, CompanyDefaults company, Clock clock) {
        this.facts = facts;
        this.customers = customers;
        this.company = company;
        this.clock = clock;
    }

    /** @return a verdict for each report, in their order */
    @Transactional
    public List<FactVerdict> record(Command command) {
        Instant now = clock.instant();
        ZoneId zone = company.zone();
        List<List<Fault>> faults = command.reports().stream()
                .map(report -> report.faults(now, zone))
                .toList();
        List<CommercialFact> sound = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            if (faults.get(i).isEmpty()) {
                sound.add(command.reports().get(i).fact(now));
            }
        }
        List<FactVerdict> judged = sound.isEmpty() ? List.of() : judge(sound);
        List<FactVerdict> verdicts = new ArrayList<>();
        int next = 0;
        for (List<Fault> wrong : faults) {
            verdicts.add(wrong.isEmpty() ? judged.get(next++) : new FactVerdict.Unsound(wrong));
        }
        return verdicts;
    }

    private List<FactVerdict> judge(List<CommercialFact> told) {
        Set<CustomerRef> known =
                customers.known(told.stream().map(fact -> fact.key().customer()).collect(Collectors.toSet()));
        Map<CommercialFact.Key, CommercialFact> holding =
                new HashMap<>(facts.find(told.stream().map(CommercialFact::key).collect(Collectors.toSet())));
        Set<CommercialFact.Key> changed = new HashSet<>();
        List<FactVerdict> verdicts = new ArrayList<>();
        for (CommercialFact fact : told) {
            if (!known.contains(fact.key().customer())) {
                verdicts.add(new FactVerdict.UnknownCustomer(List.of(Fault.at(
                        "/customerRef",
                        "unknown-customer",
                        fact.key().customer().value()))));
                continue;
            }
            CommercialFact before = holding.get(fact.key());
            if (before == null || (fact.supersedes(before) && !fact.repeats(before))) {
                holding.put(fact.key(), fact);
                changed.add(fact.key());
                verdicts.add(new FactVerdict.Taken(fact));
            } else {
                verdicts.add(
                        fact.repeats(before) ? new FactVerdict.Repeated(before) : new FactVerdict.Outdated(before));
            }
        }
        if (!changed.isEmpty()) {
            facts.keep(holding.values().stream()
                    .filter(fact -> changed.contains(fact.key()))
                    .toList());
        }
        return verdicts;
    }

    /** What to take. */
    public record Command(List<FactReport> reports) {

        public Command {
            reports = List.copyOf(reports);
        }

        /** Another system tells by REST; whoever is confined to units has no say over customers. */
        public static Command by(Viewer viewer, List<FactReport> reports) {
            viewer.requireCompanyWide();
            return new Command(reports);
        }
    }
}
