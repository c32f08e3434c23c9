package io.northloop.demo;

import io.northloop.organisation.Editor;
import io.northloop.organisation.Posts;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.application.Change;
import io.northloop.organisation.application.ChangeCompany;
import io.northloop.organisation.application.LoadOrganisation;
import io.northloop.organisation.application.LoadOrganisation.Row;
import io.northloop.organisation.application.PersonDraft;
import io.northloop.organisation.application.UnitDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Regions, centres and staff of the demo company, loaded as an HQ would load them from files. */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoOrganisation {

    private static final Editor EDITOR = new Editor("system", new UnitScope.Everything());

    private final ChangeCompany company;
    private final LoadOrganisation organisation;

    DemoOrganisation(ChangeCompany company, LoadOrganisation organisation) {
        this.company = company;
        this.organisation = organisation;
    }

    void load() {
        company.change(new ChangeCompany.Command(
                EDITOR, DemoCompany.NAME, DemoCompany.ZONE.getId(), "zh-CN", Optional.empty()));
        LoadOrganisation.Report report =
                organisation.load(new LoadOrganisation.Command(EDITOR, rows(units()), rows(people()), false));
        if (report.count(Change.REFUSED) > 0) {
            throw new IllegalStateException("the demo company is not sound: " + report);
        }
    }

    private static List<UnitDraft> units() {
        List<UnitDraft> units = new ArrayList<>();
        DemoCompany.REGIONS.forEach(r -> units.add(new UnitDraft(r.ref(), "REGION", r.name(), null, null, true)));
        DemoCompany.CENTRES.forEach(
                c -> units.add(new UnitDraft(c.ref(), "CENTRE", c.name(), c.region(), DemoCompany.ZONE.getId(), true)));
        return units;
    }

    private static List<PersonDraft> people() {
        List<PersonDraft> people = new ArrayList<>();
        people.add(person("hq", "周 宁 Zhou Ning", Posts.HQ_ANALYST, null, null));
        people.add(person(DemoCompany.HQ_DESK, "许 欣 Xu Xin", Posts.HQ_DESK, null, "hq"));
        for (DemoCompany.Region region : DemoCompany.REGIONS) {
            people.add(
                    person(region.ref(), region.manager(), Posts.REGIONAL_MANAGER, region.ref(), DemoCompany.HQ_DESK));
        }
        for (DemoCompany.Centre centre : DemoCompany.CENTRES) {
            people.add(person(centre.ref(), centre.manager(), Posts.CENTRE_MANAGER, centre.ref(), centre.region()));
            for (int i = 0; i < DemoCompany.ADVISERS_PER_CENTRE; i++) {
                people.add(person(
                        centre.adviser(i),
                        DemoNames.person(centre.ref().hashCode() + i),
                        Posts.SERVICE_ADVISER,
                        centre.ref(),
                        null));
            }
        }
        return people;
    }

    private static PersonDraft person(
            String ref, String name, String post, @Nullable String unit, @Nullable String deputy) {
        return new PersonDraft(ref, name, ref + "@beichen.example", null, "zh-CN", post, unit, deputy, true);
    }

    /** Numbered like the lines of a file, so that a refusal says which. */
    private static <T> List<Row<T>> rows(List<T> drafts) {
        List<Row<T>> rows = new ArrayList<>();
        drafts.forEach(draft -> rows.add(new Row<>(rows.size() + 1L, draft, List.of())));
        return rows;
    }
}
