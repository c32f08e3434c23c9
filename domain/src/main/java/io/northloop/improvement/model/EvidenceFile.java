package io.northloop.improvement.model;

import io.northloop.improvement.EvidenceFileId;
import io.northloop.improvement.TaskId;
import java.time.Instant;

/** A photo or document that shows what was done. */
public final class EvidenceFile {

    public static final int NAME_LENGTH = 120;

    /** Of one task. */
    public static final int MOST = 20;

    private final EvidenceFileId id;
    private final TaskId task;
    private final String name;
    private final EvidenceType type;
    private final byte[] content;
    private final Instant attachedAt;

    /** @param content of that type and at most {@link EvidenceType#MOST_BYTES} long */
    public EvidenceFile(
            EvidenceFileId id, TaskId task, String name, EvidenceType type, byte[] content, Instant attachedAt) {
        this.id = id;
        this.task = task;
        this.name = name;
        this.type = type;
        this.content = content.clone();
        this.attachedAt = attachedAt;
    }

    public EvidenceFileId id() {
        return id;
    }

    public TaskId task() {
        return task;
    }

    /** As the sender called it; only to be shown. */
    public String name() {
        return name;
    }

    public EvidenceType type() {
        return type;
    }

    public byte[] content() {
        return content.clone();
    }

    public Instant attachedAt() {
        return attachedAt;
    }
}
