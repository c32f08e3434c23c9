package io.northloop.organisation.application;

import io.northloop.organisation.Editor;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PostView;
import io.northloop.organisation.model.Person;
import io.northloop.organisation.model.Unit;
import io.northloop.organisation.port.CompanyRegister;
import io.northloop.organisation.port.OrganisationChart;
import io.northloop.organisation.port.People;
import io.northloop.organisation.port.Units;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.GeneratedId;
import io.northloop.shared.Ref;
import io.northloop.shared.port.Ids;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one way in which a person comes to be or changes, whoever asks. Runs under the organisation's lock. */
@Component
final class PersonChanges {

    private final People people;
    private final Units units;
    private final OrganisationChart chart;
    private final CompanyRegister company;
    private final ChangeNotices notices;
    private final Ids ids;

    PersonChanges(
            People people,
            Units units,
            OrganisationChart chart,
            CompanyRegister company,
            ChangeNotices notices,
            Ids ids) {
        this.ids = ids;
        this.people = people;
        this.units = units;
        this.chart = chart;
        this.company = company;
        this.notices = notices;
    }

    /** What became of a draft: the stored person, or why not. */
    record Result(@Nullable Person person, Change change, List<Fault> faults) {}

    /** A draft after checking: nothing is stored yet. */
    record Checked(PersonDraft draft, Optional<Person> existing, Optional<Person.Profile> wanted, List<Fault> faults) {

        boolean sound() {
            return wanted.isPresent() && faults.isEmpty();
        }
    }

    /**
     * @param alsoKnown people who will exist by the end of the transaction
     * @throws DomainError NOT_FOUND when the person exists outside the editor's scope, STALE when their version is not
     *     the expected one
     */
    Checked check(Editor editor, PersonDraft asked, Optional<Long> expectedVersion, Predicate<PersonRef> alsoKnown) {
        PersonDraft draft = asked.ref().isBlank() ? asked.withRef(GeneratedId.text("per", ids.next())) : asked;
        Faults faults = new Faults();
        Optional<Person.Profile> wanted = draft.read(faults, company.current().language());
        Optional<Person> existing =
                Optional.of(draft.ref()).filter(Ref::fits).map(PersonRef::new).flatMap(people::find);
        checkReach(editor, existing, expectedVersion);
        boolean mayBeCalledSo = existing.isPresent() || asked.ref().isBlank() || Ref.isValid(draft.ref());
        faults.require(mayBeCalledSo, "/ref", "not-a-ref", draft.ref());
        wanted.ifPresent(profile -> faults.addAll(faultsOf(editor, draft, existing, profile, alsoKnown)));
        return new Checked(draft, existing, wanted, faults.found());
    }

    private List<Fault> faultsOf(
            Editor editor,
            PersonDraft draft,
            Optional<Person> existing,
            Person.Profile profile,
            Predicate<PersonRef> alsoKnown) {
        Unit unit = Optional.ofNullable(profile.unitRef())
                .filter(editor.scope()::covers)
                .flatMap(units::find)
                .orElse(null);
        PostView post = chart.posts().stream()
                .filter(known -> known.code().equals(profile.post()))
                .findFirst()
                .orElse(null);
        PersonRef deputy = profile.deputyRef();
        boolean deputyKnown = deputy != null
                && (alsoKnown.test(deputy)
                        || people.find(deputy)
                                .filter(person -> within(editor, person))
                                .isPresent());
        Faults faults = Person.faults(draft.ref(), profile, post, unit, deputyKnown);
        boolean holdsIt = existing.filter(person -> person.profile().post().equals(profile.post()))
                .isPresent();
        faults.require(post == null || post.active() || holdsIt, "/post", "post-is-retired", profile.post());
        faults.require(editor.unconfined() || profile.unitRef() != null, "/unitRef", "outside-own-units");
        return faults.found();
    }

    private static void checkReach(Editor editor, Optional<Person> existing, Optional<Long> expectedVersion) {
        existing.ifPresent(person -> {
            if (!within(editor, person)) {
                throw DomainError.notFound("person-not-found", person.ref().value());
            }
        });
        Long stored = existing.map(person -> person.snapshot().version()).orElse(null);
        if (expectedVersion.isPresent() && !Objects.equals(expectedVersion.get(), stored)) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
    }

    /** Whether the editor may know of the person: those at HQ are known only to editors who see everything. */
    static boolean within(Editor editor, Person person) {
        return Optional.ofNullable(person.profile().unitRef())
                .map(editor.scope()::covers)
                .orElseGet(editor::unconfined);
    }

    /** Stores a draft that was found {@linkplain Checked#sound sound}. */
    Result store(Editor editor, Checked checked) {
        PersonDraft draft = checked.draft();
        Person.Profile wanted = checked.wanted().orElseThrow();
        if (checked.existing().isEmpty()) {
            Person stored = people.save(Person.join(new PersonRef(draft.ref()), wanted));
            notices.changed(editor, "person.added", draft.ref(), facts(wanted));
            return new Result(stored, Change.ADDED, List.of());
        }
        Person person = checked.existing().get();
        if (person.profile().equals(wanted)) {
            return new Result(person, Change.UNCHANGED, List.of());
        }
        boolean leaves = person.profile().active() && !wanted.active();
        person.describeAs(wanted);
        Person stored = people.save(person);
        notices.changed(editor, "person.changed", draft.ref(), facts(wanted));
        if (leaves) {
            notices.deactivated(editor, person.ref());
        }
        return new Result(stored, Change.CHANGED, List.of());
    }

    private static Map<String, String> facts(Person.Profile profile) {
        return Map.of(
                "post", profile.post(),
                "unit", String.valueOf(profile.unitRef()),
                "deputy", String.valueOf(profile.deputyRef()),
                "active", String.valueOf(profile.active()));
    }
}
