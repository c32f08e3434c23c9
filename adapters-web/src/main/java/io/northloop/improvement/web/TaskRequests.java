package io.northloop.improvement.web;

import org.jspecify.annotations.Nullable;

/** Bodies of the steps of a task. Each names the member of staff that the client acts for. */
final class TaskRequests {

    private TaskRequests() {}

    record Acceptance(@Nullable String actingFor) {

        static final Acceptance EMPTY = new Acceptance(null);
    }

    record Progress(
            @Nullable Integer progress,
            @Nullable String note,
            @Nullable String actingFor) {}

    record Comment(@Nullable String text, @Nullable String actingFor) {}

    record Completion(@Nullable String note, @Nullable String actingFor) {

        static final Completion EMPTY = new Completion(null, null);
    }

    record Rejection(@Nullable String reason, @Nullable String actingFor) {}

    record HandOver(
            @Nullable String personRef,
            @Nullable String note,
            @Nullable String actingFor) {}
}
