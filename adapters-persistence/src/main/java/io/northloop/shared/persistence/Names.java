package io.northloop.shared.persistence;

import java.util.Set;

/** Choices as SQL compares them: by name. */
public final class Names {

    private Names() {}

    /** In alphabetical order, so that the same choices are the same array. */
    public static String[] of(Set<? extends Enum<?>> choices) {
        return choices.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
