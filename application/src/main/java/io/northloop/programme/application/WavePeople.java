package io.northloop.programme.application;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.CustomerView;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.ResponseRates;
import io.northloop.programme.model.Addressee;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.SampleSize;
import io.northloop.programme.model.ServiceFilter;
import io.northloop.programme.model.Trigger;
import io.northloop.programme.model.Wave;
import io.northloop.programme.model.WavePart;
import io.northloop.programme.port.WaveParts;
import io.northloop.programme.port.WavePopulation;
import io.northloop.survey.SurveyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who belongs to a part of a wave, and how many of them have to be asked. */
@Component
class WavePeople {

    /** How far back answers promise anything about a response rate. */
    static final int RATE_DAYS = 365;

    private final WaveParts parts;
    private final WavePopulation population;
    private final WaveUnits units;
    private final CustomerDirectory customers;
    private final OrganisationDirectory organisation;
    private final ResponseRates responseRates;

    WavePeople(
            WaveParts parts,
            WavePopulation population,
            WaveUnits units,
            CustomerDirectory customers,
            OrganisationDirectory organisation,
            ResponseRates responseRates) {
        this.parts = parts;
        this.population = population;
        this.units = units;
        this.customers = customers;
        this.organisation = organisation;
        this.responseRates = responseRates;
    }

    List<Addressee> of(WavePart part, Wave wave, Programme programme) {
        return switch (programme.trigger()) {
            case Trigger.QuarterlyWave _ when programme.kind() == SurveyKind.EMPLOYEE -> staff(part.unit());
            case Trigger.QuarterlyWave plan ->
                customers(population.servedLastAt(part.unit(), served(wave.opensOn(), plan)), plan.filter());
            case Trigger.UploadedList _ -> addressees(parts.listed(part).stream());
            case Trigger.FinishedService _ -> throw noWaves(programme);
            case Trigger.OpenLink _ -> throw noWaves(programme);
        };
    }

    /** How many would be in a wave that opened that day, by unit; units without anybody are left out. */
    Map<UnitRef, Integer> expected(Programme programme, Trigger.QuarterlyWave plan, LocalDate opens) {
        boolean employees = programme.kind() == SurveyKind.EMPLOYEE;
        List<UnitRef> asked = units.of(plan.filter(), employees);
        Map<UnitRef, Integer> expected = new HashMap<>();
        if (employees) {
            organisation.workingAt(Set.copyOf(asked)).stream()
                    .flatMap(person -> Optional.ofNullable(person.unitRef()).stream())
                    .filter(asked::contains)
                    .forEach(unit -> expected.merge(unit, 1, Integer::sum));
        } else if (plan.filter().asksAboutCustomers()) {
            WavePopulation.Served served = served(opens, plan);
            asked.forEach(unit -> expected.put(
                    unit,
                    customers(population.servedLastAt(unit, served), plan.filter())
                            .size()));
        } else {
            expected.putAll(population.servedLast(served(opens, plan)));
        }
        expected.entrySet().removeIf(entry -> entry.getValue() == 0 || !asked.contains(entry.getKey()));
        return expected;
    }

    private List<Addressee> staff(UnitRef unit) {
        return organisation.workingAt(Set.of(unit)).stream()
                .filter(person -> unit.equals(person.unitRef()))
                .<Addressee>map(person -> new Addressee.Employee(person.ref()))
                .toList();
    }

    /** Whole days before the wave opens, by the company's clock: the same for every part, whenever it is prepared. */
    private WavePopulation.Served served(LocalDate opens, Trigger.QuarterlyWave plan) {
        ZoneId zone = organisation.companyZone();
        return new WavePopulation.Served(
                plan.filter().types(),
                plan.filter().touchpoints(),
                plan.filter().units().isEmpty() ? Set.of() : new HashSet<>(units.of(plan.filter(), false)),
                opens.minusDays(plan.populationDays()).atStartOfDay(zone).toInstant(),
                opens.atStartOfDay(zone).toInstant());
    }

    private List<Addressee> customers(List<CustomerRef> served, ServiceFilter filter) {
        if (!filter.asksAboutCustomers()) {
            return addressees(served.stream());
        }
        Map<CustomerRef, CustomerView> known = customers.customers(served);
        return addressees(served.stream()
                .filter(ref -> Optional.ofNullable(known.get(ref))
                        .map(CustomerTraits::of)
                        .filter(filter::acceptsCustomer)
                        .isPresent()));
    }

    private static List<Addressee> addressees(Stream<CustomerRef> refs) {
        return refs.<Addressee>map(Addressee.Customer::new).toList();
    }

    /** Of these customers those without an address for the programme's channel. */
    List<Addressee> withoutContact(List<Addressee> people, Programme programme) {
        boolean byMail = programme
                .channel()
                .contact()
                .filter(ContactChannel.EMAIL::equals)
                .isPresent();
        List<CustomerRef> refs =
                people.stream().flatMap(who -> who.asCustomer().stream()).toList();
        Map<CustomerRef, CustomerView> known = customers.customers(refs);
        return addressees(refs.stream().filter(ref -> {
            CustomerView customer = known.get(ref);
            return customer == null || (byMail ? customer.email() : customer.phone()) == null;
        }));
    }

    /**
     * By the programme's own answers at the unit, else all answers there, else all of the company, else the method's
     * aim.
     */
    SampleSize sampleSize(WavePart part, Programme programme, int answers, Instant now) {
        return new SampleSize(
                answers,
                rate(Set.of(part.unit()), Optional.of(programme.ref()), now)
                        .or(() -> rate(Set.of(part.unit()), Optional.empty(), now))
                        .or(() -> rate(Set.of(), Optional.empty(), now))
                        .orElse(SampleSize.AIMED_RATE));
    }

    private Optional<Double> rate(Set<UnitRef> centres, Optional<ProgrammeRef> programme, Instant now) {
        ZoneId zone = organisation.companyZone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return responseRates
                .closed(new ResponseRates.Criteria(
                        Optional.of(today.minusDays(RATE_DAYS)),
                        Optional.of(today),
                        centres,
                        Optional.empty(),
                        programme,
                        Optional.empty(),
                        Set.of()))
                .stream()
                .filter(group -> group.invited() >= SampleSize.ENOUGH_CLOSED)
                .findFirst()
                .flatMap(ResponseRates.Closed::rate);
    }

    private static IllegalStateException noWaves(Programme programme) {
        return new IllegalStateException(programme.ref() + " has no waves");
    }
}
