package io.northloop.organisation.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    public Optional<PersonView> responsibleFor(String post, Optional<UnitRef> unit) {
        List<Person> holders = people.holding(post, unit);
        return holders.stream()
                .filter(this::present)
                .findFirst()
                .or(() -> holders.stream()
                        .flatMap(holder -> DeputyLine.firstPresent(holder, this::present, people::find).stream())
                        .findFirst())
                .map(Person::view);
    }

    @Override
    public Optional<PersonView> presentOrDeputy(PersonRef ref) {
        return people.find(ref)
                .flatMap(person -> DeputyLine.firstPresent(person, this::present, people::find))
                .map(Person::view);
    }

    @Override
    public Set<PersonRef> standsInFor(PersonRef ref) {
        return people.find(ref)
                .map(person -> DeputyLine.behind(person, this::present, people::withDeputy))
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

    private boolean present(Person person) {
        ZoneId zone = Optional.ofNullable(person.profile().unitRef())
                .flatMap(chart::unit)
                .map(UnitView::timeZone)
                .orElseGet(this::companyZone);
        return person.presentOn(LocalDate.ofInstant(clock.instant(), zone));
    }
}
