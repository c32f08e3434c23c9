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
import org.jspecify.annotations.Nullable;
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
        List<Told> sound = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            if (faults.get(i).isEmpty()) {
                FactReport report = command.reports().get(i);
                sound.add(new Told(report.fact(now), report.isDated()));
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

    /** @param dated whether its sender says of which moment it is */
    private record Told(CommercialFact fact, boolean dated) {

        CommercialFact.Key key() {
            return fact.key();
        }

        FactVerdict against(@Nullable CommercialFact before) {
            if (before == null) {
                return new FactVerdict.Taken(fact);
            }
            if (dated ? fact.repeats(before) : fact.agreesWith(before)) {
                return new FactVerdict.Repeated(before);
            }
            CommercialFact later = dated ? fact : fact.toldAfter(before);
            return later.supersedes(before) ? new FactVerdict.Taken(later) : new FactVerdict.Outdated(before);
        }
    }

    private List<FactVerdict> judge(List<Told> told) {
        Set<CustomerRef> known =
                customers.known(told.stream().map(one -> one.key().customer()).collect(Collectors.toSet()));
        Map<CommercialFact.Key, CommercialFact> holding =
                new HashMap<>(facts.find(told.stream().map(Told::key).collect(Collectors.toSet())));
        Set<CommercialFact.Key> changed = new HashSet<>();
        List<FactVerdict> verdicts = new ArrayList<>();
        for (Told one : told) {
            if (!known.contains(one.key().customer())) {
                verdicts.add(new FactVerdict.UnknownCustomer(List.of(Fault.at(
                        "/customerRef", "unknown-customer", one.key().customer().value()))));
                continue;
            }
            FactVerdict verdict = one.against(holding.get(one.key()));
            if (verdict instanceof FactVerdict.Taken(var holds)) {
                holding.put(one.key(), holds);
                changed.add(one.key());
            }
            verdicts.add(verdict);
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
