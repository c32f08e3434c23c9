package io.northloop.organisation.model;

import io.northloop.organisation.PersonRef;
import java.util.HashSet;
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
}
