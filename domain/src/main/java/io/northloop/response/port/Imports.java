package io.northloop.response.port;

import io.northloop.response.ImportId;
import io.northloop.response.model.ImportMapping;
import io.northloop.response.model.ImportProgress;
import io.northloop.response.model.ImportState;
import io.northloop.response.model.RejectedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Imports and how far they have come. */
public interface Imports {

    /** Notes an uploaded file, without a mapping yet. */
    void draft(ImportId id, String fileName, ImportFiles.Kept file, String by, Instant at);

    /** Gives the draft its mapping: it is read from now on. Returns false when it is no draft. */
    boolean start(ImportId id, ImportMapping mapping);

    Optional<ImportRecord> find(ImportId id);

    /** The latest first. */
    List<ImportRecord> latest(int limit);

    /** Whether an import waits, or was left by an instance that is gone. */
    boolean anyWaiting();

    /**
     * Takes an import that waits, or whose holder has not reported for longer than its lease; nobody else gets it
     * meanwhile.
     */
    Optional<Claimed> claim(UUID lease, Duration lasting, Instant at);

    /** An import in hand; {@code attempts} counts claims without progress, this one included. */
    record Claimed(ImportRecord record, UUID lease, int attempts) {}

    /**
     * Notes progress in the running transaction and prolongs the lease.
     *
     * @return false when the lease was lost: the caller's work must not be committed
     */
    boolean advance(ImportId id, UUID lease, ImportProgress progress, Duration lasting);

    /** Whether somebody asked to stop it. */
    boolean isCancelled(ImportId id);

    void reject(ImportId id, List<RejectedRow> rows);

    /** Hands over the rows that were not taken, by line. */
    void rejected(ImportId id, Consumer<RejectedRow> each);

    /** Ends it, if the lease still holds. */
    void finish(ImportId id, UUID lease, ImportRecord.End end, Instant at);

    /**
     * Asks for it to stop; what waits stops at once.
     *
     * @return its state now: CANCELLED, or RUNNING until the rows in hand are done; empty when it is over already
     */
    Optional<ImportState> cancel(ImportId id, Instant at);

    /** Removes drafts that were never started, with their files. */
    int dropDraftsBefore(Instant moment);
}
