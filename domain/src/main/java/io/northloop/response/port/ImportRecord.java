package io.northloop.response.port;

import io.northloop.response.ImportId;
import io.northloop.response.model.ImportMapping;
import io.northloop.response.model.ImportProgress;
import io.northloop.response.model.ImportState;
import java.time.Instant;
import java.util.Optional;

/**
 * An import as it is kept.
 *
 * @param by who asked for it, as the audit trail names them
 * @param failure code of the reason, where it failed
 */
public record ImportRecord(
        ImportId id,
        String fileName,
        ImportFiles.Kept file,
        Optional<ImportMapping> mapping,
        ImportState state,
        ImportProgress progress,
        String by,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<String> failure) {

    /** How an import ended; {@code failure} is the code of a reason. */
    public record End(ImportState state, Optional<String> failure) {}
}
