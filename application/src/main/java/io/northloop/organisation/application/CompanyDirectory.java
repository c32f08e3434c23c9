package io.northloop.organisation.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.PlaceNames;
import io.northloop.organisation.PostView;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.organisation.model.DeputyLine;
import io.northloop.organisation.model.Person;
import io.northloop.organisation.port.CompanyRegister;
import io.northloop.organisation.port.OrganisationChart;
import io.northloop.organisation.port.People;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The organisation as the other capabilities ask for it. Whether somebody is away goes by the day where they work. */
@Component
final class CompanyDirectory implements OrganisationDirectory {

    private final CompanyRegister company;
    private final OrganisationChart chart;
    private final People people;
    private final Clock clock;

    CompanyDirectory(CompanyRegister company, OrganisationChart chart, People people, Clock clock) {
        this.company = company;
        this.chart = chart;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public ZoneId companyZone() {
        return company.current().zone();
    }

    @Override
    public String companyName() {
        return company.current().name();
    }

    @Override
    public Optional<UnitView> unit(UnitRef ref) {
        return chart.unit(ref);
    }

    @Override
    public List<UnitView> units() {
        return chart.units();
    }

    @Override
    public List<UnitRef> centresWithin(UnitRef ref) {
        return chart.centresWithin(ref);
    }

    @Override
    public Optional<PersonView> person(PersonRef ref) {
        return people.find(ref).map(Person::view);
    }

    @Override
    public Map<PersonRef, PersonView> people(Set<PersonRef> refs) {
        Map<PersonRef, PersonView> known = new HashMap<>();
        if (!refs.isEmpty()) {
            people.findAll(refs).forEach(person -> known.put(person.ref(), person.view()));
        }
        return known;
    }

    @Override
    public List<PersonView> workingAt(Set<UnitRef> units) {
        return people.workingAt(units, true).stream()
                .map(Person::view)
                .sorted(Comparator.comparing(PersonView::name)
                        .thenComparing(person -> person.ref().value()))
                .toList();
    }

    @Override
    public List<PersonView> staff() {
        return people.working().stream().map(Person::view).toList();
    }

    @Override
    public Optional<PersonView> responsibleFor(String post, Optional<UnitRef> unit) {
        List<Person> holders = people.holding(post, unit);
        return firstPresent(holders, presence(holders)).map(Person::view);
    }

    @Override
    public List<PersonView> responsibleAround(UnitRef unit) {
        Set<UnitRef> around = new HashSet<>(Set.of(unit));
        chart.unit(unit).map(UnitView::parentRef).ifPresent(around::add);
        List<Person> working = people.workingAt(around, true);
        Predicate<Person> present = presence(working);
        Map<String, List<Person>> byPost = working.stream()
                .collect(Collectors.groupingBy(person -> person.profile().post()));
        return chart.posts().stream()
                .flatMap(post -> firstPresent(byPost.getOrDefault(post.code(), List.of()), present).stream())
                .map(Person::view)
                .toList();
    }

    @Override
    public Optional<PersonView> presentOrDeputy(PersonRef ref) {
        return people.find(ref)
                .flatMap(person -> DeputyLine.firstPresent(person, presence(List.of(person)), people::find))
                .map(Person::view);
    }

    @Override
    public Set<PersonRef> standsInFor(PersonRef ref) {
        List<Person> line = people.lineBehind(ref);
        Map<PersonRef, List<Person>> byDeputy = line.stream()
                .filter(person -> person.deputy().isPresent())
                .collect(Collectors.groupingBy(person -> person.deputy().orElseThrow()));
        return line.stream()
                .filter(person -> person.ref().equals(ref))
                .findFirst()
                .map(person ->
                        DeputyLine.behind(person, presence(line), deputy -> byDeputy.getOrDefault(deputy, List.of())))
                .orElse(Set.of());
    }

    @Override
    public List<PostView> posts() {
        return chart.posts();
    }

    @Override
    public List<TouchpointView> touchpoints() {
        return chart.touchpoints();
    }

    @Override
    public PlaceNames names(Set<UnitRef> units, Set<String> touchpoints) {
        return chart.names(units, touchpoints);
    }

    private Optional<Person> firstPresent(List<Person> holders, Predicate<Person> present) {
        return holders.stream()
                .filter(present)
                .findFirst()
                .or(() -> holders.stream()
                        .flatMap(holder -> DeputyLine.firstPresent(holder, present, people::find).stream())
                        .findFirst());
    }

    /**
     * Whether somebody is there now. The zones of those to whom it matters are looked up in one go; of others, who turn
     * up as somebody's deputies, when they do.
     */
    private Predicate<Person> presence(List<Person> asked) {
        Instant now = clock.instant();
        Map<UnitRef, ZoneId> zones = new HashMap<>(zones(asked));
        return person -> {
            if (!person.presenceGoesByDay()) {
                return person.profile().active();
            }
            UnitRef unit = person.profile().unitRef();
            if (unit != null && !zones.containsKey(unit)) {
                zones.putAll(zones(List.of(person)));
            }
            ZoneId zone = unit == null ? companyZone() : zones.getOrDefault(unit, companyZone());
            return person.presentOn(LocalDate.ofInstant(now, zone));
        };
    }

    private Map<UnitRef, ZoneId> zones(List<Person> asked) {
        Set<UnitRef> units = asked.stream()
                .filter(Person::presenceGoesByDay)
                .flatMap(person -> Stream.ofNullable(person.profile().unitRef()))
                .collect(Collectors.toSet());
        return units.isEmpty() ? Map.of() : chart.zones(units);
    }
}
