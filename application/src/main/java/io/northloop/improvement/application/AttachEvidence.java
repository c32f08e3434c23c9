package io.northloop.improvement.application;

import io.northloop.improvement.EvidenceFileId;
import io.northloop.improvement.model.EvidenceFile;
import io.northloop.improvement.model.EvidenceType;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.port.EvidenceFiles;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody shows by a photo or document what was done. What a file is says its content, not its name. */
@Component
public class AttachEvidence {

    private static final int MEGABYTE = 1024 * 1024;

    private final TaskDesk desk;
    private final Tasks tasks;
    private final EvidenceFiles files;
    private final Ids ids;
    private final Clock clock;

    AttachEvidence(TaskDesk desk, Tasks tasks, EvidenceFiles files, Ids ids, Clock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /** The file; it is copied when it is kept. */
    public static final class Command {

        private final TaskStepRequest step;
        private final @Nullable String name;
        private final byte[] content;

        public Command(TaskStepRequest step, @Nullable String name, byte[] content) {
            this.step = step;
            this.name = name;
            this.content = content.clone();
        }
    }

    /**
     * Keeps the file with its task.
     *
     * @throws DomainError NOT_FOUND; TOO_LARGE above {@link EvidenceType#MOST_BYTES}; REFUSED when it is empty or none
     *     of {@link EvidenceType}; CONFLICT when the task has {@link EvidenceFile#MOST} already
     */
    @Transactional
    public EvidenceFileId attach(Command command) {
        TaskDesk.Taken taken = desk.take(command.step);
        Optional<EvidenceType> type = EvidenceType.of(command.content);
        new Faults()
                .require(
                        command.content.length <= EvidenceType.MOST_BYTES,
                        "/file",
                        "evidence-too-large",
                        EvidenceType.MOST_BYTES / MEGABYTE)
                .throwIfAny(DomainError.Kind.TOO_LARGE, "too-large");
        new Faults()
                .require(command.content.length > 0, "/file", "required")
                .require(command.content.length == 0 || type.isPresent(), "/file", "evidence-type")
                .refuseIfAny();
        ImprovementTask task = taken.task();
        if (files.count(task.id()) >= EvidenceFile.MOST) {
            throw DomainError.conflict("task-evidence-full", EvidenceFile.MOST);
        }
        Instant now = clock.instant();
        EvidenceFileId id = new EvidenceFileId(ids.next());
        String name = name(command.name, type.orElseThrow());
        task.attach(id, name, taken.acting().actor(), now);
        files.add(new EvidenceFile(id, task.id(), name, type.orElseThrow(), command.content, now));
        tasks.save(task);
        return id;
    }

    /** The last part of what the sender calls it, on one line; only ever shown. */
    private static String name(@Nullable String sent, EvidenceType type) {
        String text = sent == null ? "" : sent.substring(1 + Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')));
        String shown = text.replaceAll("\\p{Cntrl}", "").strip();
        if (shown.isEmpty()) {
            return type.name();
        }
        return shown.length() > EvidenceFile.NAME_LENGTH ? shown.substring(0, EvidenceFile.NAME_LENGTH) : shown;
    }
}
