package io.northloop.improvement;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of an improvement task. */
public record TaskId(UUID value) {

    public static final String PREFIX = "tsk";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<TaskId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(TaskId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
