package io.northloop.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.organisation.PersonRef;
import io.northloop.shared.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DeputyLineTest {

    /** Each with their deputy: a for b for c for d; e and f for each other. */
    private static final List<Person> PEOPLE = List.of(
            person("a", null),
            person("b", "a"),
            person("c", "b"),
            person("d", "c"),
            person("e", "f"),
            person("f", "e"));

    @Test
    void nobody_stands_in_for_people_who_are_there() {
        assertThat(behind("a", Set.of())).isEmpty();
    }

    @Test
    void the_deputy_stands_in_along_the_whole_line_of_absent_people() {
        assertThat(behind("a", Set.of("b"))).containsExactlyInAnyOrder("b");
        assertThat(behind("a", Set.of("b", "c"))).containsExactlyInAnyOrder("b", "c");
        assertThat(behind("a", Set.of("b", "d"))).containsExactlyInAnyOrder("b");
        assertThat(behind("c", Set.of("b", "d"))).containsExactlyInAnyOrder("d");
    }

    @Test
    void whoever_is_away_stands_in_for_nobody() {
        assertThat(behind("b", Set.of("b", "c"))).isEmpty();
        assertThat(behind("e", Set.of("e", "f"))).isEmpty();
        assertThat(behind("e", Set.of("f"))).containsExactly("f");
    }

    @Test
    void is_the_reverse_of_finding_the_first_present() {
        for (Set<String> away : List.of(Set.of("b"), Set.of("b", "c"), Set.of("c", "d", "e"), Set.of("b", "c", "d"))) {
            for (Person deputy : PEOPLE) {
                Set<String> expected = PEOPLE.stream()
                        .filter(person -> !person.equals(deputy))
                        .filter(person -> DeputyLine.firstPresent(
                                        person, it -> !away.contains(it.ref().value()), DeputyLineTest::find)
                                .filter(deputy::equals)
                                .isPresent())
                        .map(person -> person.ref().value())
                        .collect(Collectors.toSet());
                assertThat(behind(deputy.ref().value(), away))
                        .as("%s while %s are away", deputy.ref(), away)
                        .isEqualTo(expected);
            }
        }
    }

    private static Set<String> behind(String ref, Set<String> away) {
        return DeputyLine.behind(
                        find(new PersonRef(ref)).orElseThrow(),
                        person -> !away.contains(person.ref().value()),
                        deputy -> PEOPLE.stream()
                                .filter(person -> person.deputy().equals(Optional.of(deputy)))
                                .toList())
                .stream()
                .map(PersonRef::value)
                .collect(Collectors.toSet());
    }

    private static Optional<Person> find(PersonRef ref) {
        return PEOPLE.stream().filter(person -> person.ref().equals(ref)).findFirst();
    }

    private static Person person(String ref, @Nullable String deputy) {
        PersonRef standIn = deputy == null ? null : new PersonRef(deputy);
        return Person.join(
                new PersonRef(ref),
                new Person.Profile(ref, null, null, Language.EN, "HQ_ANALYST", null, standIn, true));
    }
}
