package io.northloop.improvement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.northloop.improvement.EvidenceFileId;
import io.northloop.improvement.application.TaskDetail;
import io.northloop.improvement.model.TaskStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One task with its files and history. */
record TaskDetailJson(
        @JsonUnwrapped TaskJson summary, int waitsFor, List<EvidenceFileJson> evidence, List<TaskStepJson> history) {

    /** @param mediaType by the content of the file */
    record EvidenceFileJson(String id, String name, String mediaType, int bytes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskStepJson(
            Instant at,
            TaskStep.Kind step,
            @Nullable String by,
            @Nullable String person,
            @Nullable Integer progress,
            @Nullable String file,
            @Nullable String note) {

        private static TaskStepJson of(TaskDetail.Step step) {
            EvidenceFileId file = step.file();
            return new TaskStepJson(
                    step.at(),
                    step.kind(),
                    step.actorName(),
                    step.personName(),
                    step.progress(),
                    file == null ? null : file.toString(),
                    step.note());
        }
    }

    static TaskDetailJson of(TaskDetail detail) {
        return new TaskDetailJson(
                TaskJson.of(detail.summary()),
                detail.waitsFor(),
                detail.files().stream()
                        .map(file -> new EvidenceFileJson(
                                file.id().toString(), file.name(), file.type().mediaType(), file.bytes()))
                        .toList(),
                detail.history().stream().map(TaskStepJson::of).toList());
    }
}
