package io.northloop.improvement.port;

import io.northloop.improvement.EvidenceFileId;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.model.EvidenceFile;
import io.northloop.improvement.model.EvidenceType;
import java.util.List;
import java.util.Optional;

/** Files that were attached to tasks. */
public interface EvidenceFiles {

    /** A file without its content. */
    record Line(EvidenceFileId id, String name, EvidenceType type, int bytes) {}

    void add(EvidenceFile file);

    /** The first attached first. */
    List<Line> of(TaskId task);

    Optional<EvidenceFile> find(TaskId task, EvidenceFileId id);

    /** How many there are. */
    int count(TaskId task);
}
