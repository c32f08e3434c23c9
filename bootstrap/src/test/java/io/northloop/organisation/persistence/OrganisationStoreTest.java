package io.northloop.organisation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.organisation.Editor;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.Posts;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.UnitView;
import io.northloop.organisation.application.Change;
import io.northloop.organisation.application.ChangeCompany;
import io.northloop.organisation.application.LoadOrganisation;
import io.northloop.organisation.application.NoteAbsence;
import io.northloop.organisation.application.OrganisationQueries;
import io.northloop.organisation.application.PersonDraft;
import io.northloop.organisation.application.PutPerson;
import io.northloop.organisation.application.PutUnit;
import io.northloop.organisation.application.UnitDraft;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.port.CompanyDefaults;
import io.northloop.shared.port.DataKeys;
import io.northloop.shared.port.Secrets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NorthloopTest
class OrganisationStoreTest {

    private static final Editor EDITOR = new Editor("account:test", new UnitScope.Everything());

    private final PutUnit putUnit;
    private final PutPerson putPerson;
    private final NoteAbsence noteAbsence;
    private final LoadOrganisation load;
    private final OrganisationQueries queries;
    private final OrganisationDirectory directory;
    private final ChangeCompany changeCompany;
    private final CompanyDefaults defaults;
    private final Secrets secrets;
    private final DataKeys keys;

    @Autowired
    OrganisationStoreTest(
            PutUnit putUnit,
            PutPerson putPerson,
            NoteAbsence noteAbsence,
            LoadOrganisation load,
            OrganisationQueries queries,
            OrganisationDirectory directory,
            ChangeCompany changeCompany,
            CompanyDefaults defaults,
            Secrets secrets,
            DataKeys keys) {
        this.putUnit = putUnit;
        this.putPerson = putPerson;
        this.noteAbsence = noteAbsence;
        this.load = load;
        this.queries = queries;
        this.directory = directory;
        this.changeCompany = changeCompany;
        this.defaults = defaults;
        this.secrets = secrets;
        this.keys = keys;
    }

    @Test
    void puts_the_same_unit_twice_and_changes_it_once() {
        assertThat(region("store-north").change()).isEqualTo(Change.ADDED);
        assertThat(region("store-north").change()).isEqualTo(Change.UNCHANGED);
        assertThat(centre("store-harbin", "store-north").change()).isEqualTo(Change.ADDED);
        assertThat(directory.centresWithin(new UnitRef("store-north"))).containsExactly(new UnitRef("store-harbin"));
        assertThat(directory
                        .unit(new UnitRef("store-north"))
                        .map(unit -> unit.timeZone().getId()))
                .contains("Asia/Shanghai");
        assertThat(directory.units().stream().map(UnitView::ref))
                .containsSubsequence(new UnitRef("store-north"), new UnitRef("store-harbin"));
    }

    @Test
    void refuses_a_stale_version_and_an_editor_from_elsewhere() {
        region("store-stale");
        var draft = new UnitDraft("store-stale", "REGION", "Stale", null, null, true);
        assertThatThrownBy(() -> putUnit.put(new PutUnit.Command(EDITOR, draft, Optional.of(7L))))
                .extracting(error -> ((DomainError) error).kind())
                .isEqualTo(DomainError.Kind.STALE);
        var foreigner =
                new Editor("client:foreign", new UnitScope.Within(new UnitRef("other"), Set.of(new UnitRef("other"))));
        assertThatThrownBy(() -> putUnit.put(new PutUnit.Command(foreigner, draft, Optional.empty())))
                .extracting(error -> ((DomainError) error).kind())
                .isEqualTo(DomainError.Kind.NOT_FOUND);
        assertThat(queries.units(foreigner, new SliceRequest(500, null)).items())
                .isEmpty();
    }

    @Test
    void pages_through_units_by_key() {
        region("store-page");
        for (int i = 0; i < 5; i++) {
            centre("store-page-" + i, "store-page");
        }
        var inside = new Editor(
                "client:inside",
                new UnitScope.Within(
                        new UnitRef("store-page"), Set.copyOf(directory.centresWithin(new UnitRef("store-page")))));
        var first = queries.units(inside, new SliceRequest(3, null));
        var second = queries.units(inside, new SliceRequest(3, first.next()));
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
    }

    @Test
    void gives_work_to_the_deputy_while_somebody_is_away() {
        region("store-away");
        centre("store-away-1", "store-away");
        person("store-chen", Posts.SERVICE_ADVISER, "store-away-1", null);
        person("store-lin", Posts.CENTRE_MANAGER, "store-away-1", "store-chen");
        var centre = Optional.of(new UnitRef("store-away-1"));
        assertThat(directory.responsibleFor(Posts.CENTRE_MANAGER, centre).map(PersonView::ref))
                .contains(new PersonRef("store-lin"));
        noteAbsence.note(new NoteAbsence.Command(
                EDITOR, new PersonRef("store-lin"), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2)));
        assertThat(directory.responsibleFor(Posts.CENTRE_MANAGER, centre).map(PersonView::ref))
                .contains(new PersonRef("store-chen"));
        assertThat(directory.responsibleFor(Posts.REGIONAL_MANAGER, Optional.of(new UnitRef("store-away"))))
                .isEmpty();
    }

    @Test
    void loads_people_who_stand_in_for_each_other_and_reports_bad_rows() {
        region("store-load");
        var rows = List.of(
                row(2, new PersonDraft("store-a", "A", null, null, null, Posts.HQ_DESK, null, "store-b", null)),
                row(3, new PersonDraft("store-b", "B", null, null, null, Posts.HQ_DESK, null, "store-a", null)),
                row(4, new PersonDraft("store-c", "C", "c at", null, null, Posts.HQ_DESK, null, null, null)),
                row(5, new PersonDraft("store-d", "D", null, null, null, Posts.HQ_DESK, null, "store-c", null)),
                row(6, new PersonDraft("store-a", "A", null, null, null, Posts.HQ_DESK, null, null, null)));
        var preview = load.load(new LoadOrganisation.Command(EDITOR, List.of(), rows, true));
        assertThat(directory.person(new PersonRef("store-a"))).isEmpty();
        var report = load.load(new LoadOrganisation.Command(EDITOR, List.of(), rows, false));
        assertThat(report.rows()).isEqualTo(preview.rows());
        assertThat(report.rows().stream().map(LoadOrganisation.RowReport::change))
                .containsExactly(Change.ADDED, Change.ADDED, Change.REFUSED, Change.REFUSED, Change.REFUSED);
        assertThat(report.rows().get(3).faults().stream().map(Fault::code)).containsExactly("unknown-person");
        assertThat(directory.person(new PersonRef("store-b"))).isPresent();
    }

    @Test
    void loads_a_centre_that_stands_before_its_region() {
        var rows = List.of(
                row(2, new UnitDraft("store-first", "CENTRE", "First", "store-later", "Asia/Urumqi", null)),
                row(3, new UnitDraft("store-later", "REGION", "Later", null, null, null)),
                row(4, new UnitDraft("store-lost", "CENTRE", "Lost", "store-none", "Mars/Base", null)));
        var report = load.load(new LoadOrganisation.Command(EDITOR, rows, List.of(), false));
        assertThat(report.count(Change.ADDED)).isEqualTo(2);
        assertThat(report.rows().getLast().faults().stream().map(Fault::pointer))
                .contains("/timeZone");
    }

    @Test
    void refuses_a_unit_that_stands_twice_in_a_file() {
        var rows = List.of(
                row(2, new UnitDraft("store-twice", "REGION", "First", null, null, null)),
                row(3, new UnitDraft("store-twice", "REGION", "Second", null, null, null)));

        var report = load.load(new LoadOrganisation.Command(EDITOR, rows, List.of(), false));

        assertThat(report.rows().stream().map(LoadOrganisation.RowReport::change))
                .containsExactly(Change.ADDED, Change.REFUSED);
        assertThat(report.rows().getLast().faults().stream().map(Fault::code)).containsExactly("repeated-in-file");
        assertThat(directory.unit(new UnitRef("store-twice")).map(UnitView::name))
                .contains("First");
    }

    @Test
    void pages_and_visitors_go_by_what_the_company_has_settled() {
        var before = queries.company();
        change(before.name(), "America/Los_Angeles", "en");
        try {
            assertThat(defaults.zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
            assertThat(defaults.language()).isEqualTo(Language.EN);
        } finally {
            change(before.name(), before.zone().getId(), before.language().tag());
        }
    }

    private void change(String name, String zone, String language) {
        changeCompany.change(new ChangeCompany.Command(EDITOR, name, zone, language, Optional.empty()));
    }

    @Test
    void seals_and_opens_only_in_the_same_context() {
        String sealed = secrets.seal("口令 secret", "one");
        assertThat(sealed).doesNotContain("secret");
        assertThat(secrets.seal("口令 secret", "one")).isNotEqualTo(sealed);
        assertThat(secrets.open(sealed, "one")).isEqualTo("口令 secret");
        assertThatThrownBy(() -> secrets.open(sealed, "two")).isInstanceOf(IllegalStateException.class);
        assertThat(keys.key("store-test")).hasSize(32).isEqualTo(keys.key("store-test"));
    }

    private PutUnit.Outcome region(String ref) {
        return putUnit.put(
                new PutUnit.Command(EDITOR, new UnitDraft(ref, "REGION", ref, null, null, true), Optional.empty()));
    }

    private PutUnit.Outcome centre(String ref, String region) {
        var draft = new UnitDraft(ref, "CENTRE", ref, region, "Asia/Shanghai", true);
        return putUnit.put(new PutUnit.Command(EDITOR, draft, Optional.empty()));
    }

    private void person(String ref, String post, @Nullable String unit, @Nullable String deputy) {
        var draft = new PersonDraft(ref, ref, ref + "@example.test", null, "en", post, unit, deputy, true);
        putPerson.put(new PutPerson.Command(EDITOR, draft, Optional.empty()));
    }

    private static <T> LoadOrganisation.Row<T> row(long line, T draft) {
        return new LoadOrganisation.Row<>(line, draft, List.of());
    }
}
