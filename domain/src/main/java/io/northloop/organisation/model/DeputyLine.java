package io.northloop.organisation.model;

import io.northloop.organisation.PersonRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds who stands in: the person when present, else the deputy, else the deputy's deputy, and so on. */
public final class DeputyLine {

    private DeputyLine() {}

    /**
     * The first present person along the line. People may stand in for each other, so nobody is asked twice.
     *
     * @param find looks a person up; empty for one who is not known
     */
    public static Optional<Person> firstPresent(
            Person start, Predicate<Person> present, Function<PersonRef, Optional<Person>> find) {
        Set<PersonRef> asked = new HashSet<>();
        Optional<Person> candidate = Optional.of(start);
        while (candidate.isPresent() && asked.add(candidate.get().ref())) {
            if (present.test(candidate.get())) {
                return candidate;
            }
            candidate = candidate.get().deputy().flatMap(find);
        }
        return Optional.empty();
    }

    /**
     * Everybody for whom {@link #firstPresent} finds this person: the absent people whose deputy the person is, and the
     * absent people along the lines behind them.
     *
     * @param whoseDeputyIs those who name a person as their deputy
     */
    public static Set<PersonRef> behind(
            Person person, Predicate<Person> present, Function<PersonRef, List<Person>> whoseDeputyIs) {
        Set<PersonRef> found = new LinkedHashSet<>();
        if (present.test(person)) {
            Deque<PersonRef> ahead = new ArrayDeque<>(List.of(person.ref()));
            while (!ahead.isEmpty()) {
                whoseDeputyIs.apply(ahead.remove()).stream()
                        .filter(present.negate())
                        .map(Person::ref)
                        .filter(found::add)
                        .forEach(ahead::add);
            }
        }
        return found;
    }
}
