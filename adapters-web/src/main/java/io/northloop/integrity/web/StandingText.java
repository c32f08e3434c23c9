package io.northloop.integrity.web;

import io.northloop.integrity.Standing;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Standings by their names on the wire. */
final class StandingText {

    static final String ALL = Arrays.stream(Standing.values()).map(Enum::name).collect(Collectors.joining(", "));

    private StandingText() {}

    static Optional<Standing> parse(@Nullable String text) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.name().equals(text))
                .findFirst();
    }
}
