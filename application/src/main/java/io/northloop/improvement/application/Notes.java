package io.northloop.improvement.application;

import org.jspecify.annotations.Nullable;

/** What people write about a task. */
final class Notes {

    /** Characters of a note, a comment or a reason. */
    static final int LENGTH = 2_000;

    private Notes() {}

    /** The text; none when there is nothing in it. */
    static @Nullable String written(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
