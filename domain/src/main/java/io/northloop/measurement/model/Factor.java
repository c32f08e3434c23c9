package io.northloop.measurement.model;

import io.northloop.measurement.FactorId;
import io.northloop.shared.DomainError;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened outside or inside the company and may explain how loyalty moved (method §6), pinned to days
 * and a scope. It explains and corrects nothing: no figure changes by it.
 */
public final class Factor {

    private final FactorId id;
    private FactorContent content;
    private @Nullable Instant retiredAt;
    private final long version;

    private Factor(Snapshot snapshot) {
        this.id = snapshot.id();
        this.content = snapshot.content();
        this.retiredAt = snapshot.retiredAt();
        this.version = snapshot.version();
    }

    /** Pins it; it is drawn from now on. */
    public static Factor pin(FactorId id, FactorContent content) {
        return new Factor(new Snapshot(id, content, null, 0));
    }

    public static Factor restore(Snapshot snapshot) {
        return new Factor(snapshot);
    }

    /** @throws DomainError CONFLICT once it is retired */
    public void reword(FactorContent better) {
        requireInForce();
        content = better;
    }

    /**
     * Takes it off the charts: it was none, or it was pinned twice. What was said stays.
     *
     * @throws DomainError CONFLICT when it is retired already
     */
    public void retire(Instant at) {
        requireInForce();
        retiredAt = at;
    }

    private void requireInForce() {
        if (retiredAt != null) {
            throw DomainError.conflict("factor-retired");
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, content, retiredAt, version);
    }

    /**
     * All of it.
     *
     * @param retiredAt {@code null} while it is in force
     * @param version that it was read with
     */
    public record Snapshot(
            FactorId id, FactorContent content, @Nullable Instant retiredAt, long version) {}
}
