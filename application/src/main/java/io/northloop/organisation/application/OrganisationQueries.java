package io.northloop.organisation.application;

import io.northloop.organisation.Editor;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PostView;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.organisation.model.Company;
import io.northloop.organisation.port.CompanyRegister;
import io.northloop.organisation.port.OrganisationChart;
import io.northloop.organisation.port.OrganisationChart.PeopleFilter;
import io.northloop.organisation.port.OrganisationChart.PersonEntry;
import io.northloop.organisation.port.OrganisationChart.UnitEntry;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The organisation as its editors see it. What lies outside an editor's scope does not exist for them. */
@Component
public class OrganisationQueries {

    private final OrganisationChart chart;
    private final CompanyRegister company;

    OrganisationQueries(OrganisationChart chart, CompanyRegister company) {
        this.chart = chart;
        this.company = company;
    }

    public Slice<UnitEntry> units(Editor editor, SliceRequest request) {
        return chart.units(editor.scope(), request);
    }

    /** All units inside the scope, regions first, each followed by its centres, by name. */
    public List<UnitView> tree(Editor editor) {
        return chart.units().stream()
                .filter(unit -> editor.scope().covers(unit.ref()))
                .toList();
    }

    /**
     * @throws DomainError NOT_FOUND when there is none inside the scope
     */
    public UnitEntry unit(Editor editor, String ref) {
        return Optional.of(ref)
                .filter(Findable::ref)
                .map(UnitRef::new)
                .filter(editor.scope()::covers)
                .flatMap(chart::unitEntry)
                .orElseThrow(() -> DomainError.notFound("unit-not-found", ref));
    }

    public Slice<PersonEntry> people(Editor editor, PeopleFilter filter, SliceRequest request) {
        return chart.people(editor.scope(), filter, request);
    }

    /**
     * @throws DomainError NOT_FOUND when there is none inside the scope
     */
    public PersonEntry person(Editor editor, String ref) {
        return Optional.of(ref)
                .filter(Findable::ref)
                .map(PersonRef::new)
                .flatMap(chart::personEntry)
                .filter(found -> Optional.ofNullable(found.unitRef())
                        .map(editor.scope()::covers)
                        .orElseGet(editor::unconfined))
                .orElseThrow(() -> DomainError.notFound("person-not-found", ref));
    }

    public List<PostView> posts() {
        return chart.posts();
    }

    public List<TouchpointView> touchpoints() {
        return chart.touchpoints();
    }

    public Company.Snapshot company() {
        return company.current();
    }
}
