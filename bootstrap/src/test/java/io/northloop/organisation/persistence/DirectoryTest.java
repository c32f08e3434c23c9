package io.northloop.organisation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.Editor;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.PostView;
import io.northloop.organisation.Posts;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.application.NoteAbsence;
import io.northloop.organisation.application.PersonDraft;
import io.northloop.organisation.application.PutPerson;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other capabilities are told about people, asked for many at once. */
@NorthloopTest
class DirectoryTest {

    private static final Editor EDITOR = new Editor("account:test", new UnitScope.Everything());

    private final TestAccounts accounts;
    private final PutPerson putPerson;
    private final NoteAbsence noteAbsence;
    private final OrganisationDirectory directory;

    @Autowired
    DirectoryTest(
            TestAccounts accounts, PutPerson putPerson, NoteAbsence noteAbsence, OrganisationDirectory directory) {
        this.accounts = accounts;
        this.putPerson = putPerson;
        this.noteAbsence = noteAbsence;
        this.directory = directory;
    }

    @Test
    void looks_people_up_together_as_one_by_one() {
        accounts.region("together");
        accounts.centre("together-1", "together");
        person("together-regional", Posts.REGIONAL_MANAGER, "together", null);
        person("together-adviser", Posts.SERVICE_ADVISER, "together-1", "together-regional");
        person("together-manager", Posts.CENTRE_MANAGER, "together-1", "together-adviser");
        PersonRef regional = new PersonRef("together-regional");
        assertThat(directory.standsInFor(regional)).isEmpty();
        for (String away : List.of("together-manager", "together-adviser")) {
            noteAbsence.note(new NoteAbsence.Command(EDITOR, new PersonRef(away), LocalDate.of(2026, 1, 1), null));
        }
        var centre = new UnitRef("together-1");
        List<PersonView> together = directory.responsibleAround(centre);
        assertThat(together)
                .isEqualTo(directory.posts().stream()
                        .flatMap(post -> directory.responsibleFor(post.code(), place(post, centre)).stream())
                        .toList());
        assertThat(together).filteredOn(person -> person.ref().equals(regional)).hasSize(3);
        assertThat(directory.standsInFor(regional))
                .containsExactlyInAnyOrder(new PersonRef("together-manager"), new PersonRef("together-adviser"));
        assertThat(directory.standsInFor(new PersonRef("together-adviser"))).isEmpty();
        assertThat(directory.people(Set.of(regional, new PersonRef("together-nobody"))))
                .containsOnly(Map.entry(regional, directory.person(regional).orElseThrow()));
        assertThat(directory.people(Set.of())).isEmpty();
    }

    private static Optional<UnitRef> place(PostView post, UnitRef centre) {
        return switch (post.level()) {
            case CENTRE -> Optional.of(centre);
            case REGION -> Optional.of(new UnitRef("together"));
            case HQ -> Optional.empty();
        };
    }

    private void person(String ref, String post, String unit, @Nullable String deputy) {
        var draft = new PersonDraft(ref, ref, ref + "@example.test", null, "en", post, unit, deputy, true);
        putPerson.put(new PutPerson.Command(EDITOR, draft, Optional.empty()));
    }
}
