package io.northloop.proposition.model;

import io.northloop.proposition.PropositionId;
import io.northloop.proposition.PropositionState;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one segment is promised, in versions: at most one of them is promised to customers, and at most one, the last,
 * is being worked on. A version that customers were promised never changes; a change of it is the next version.
 */
public final class ValueProposition {

    private final PropositionId id;
    private final List<PropositionVersion> versions;
    private final long revision;

    private ValueProposition(PropositionId id, List<PropositionVersion> versions, long revision) {
        this.id = id;
        this.versions = new ArrayList<>(versions);
        this.revision = revision;
    }

    /** @throws DomainError REFUSED with every fault of the content */
    public static ValueProposition draft(PropositionId id, PropositionContent content, String who, Instant at) {
        content.faults().refuseIfAny();
        return new ValueProposition(
                id, List.of(new PropositionVersion(1, PropositionState.DRAFT, content, who, at)), 0);
    }

    public static ValueProposition restore(Snapshot snapshot) {
        return new ValueProposition(snapshot.id(), snapshot.versions(), snapshot.revision());
    }

    /**
     * Says it otherwise. A draft stays one, what was reviewed becomes one again, what is promised goes on to be
     * promised beside a new draft.
     *
     * @param seen the revision that the editor saw
     * @throws DomainError STALE with what is said now; CONFLICT when it is retired; REFUSED with every fault of the
     *     content
     */
    public void change(PropositionContent content, String who, Instant at, long seen) {
        content.faults().refuseIfAny();
        if (seen != revision) {
            throw stale(content);
        }
        PropositionVersion last = last();
        if (last.state() == PropositionState.RETIRED) {
            throw DomainError.conflict("proposition-retired");
        }
        if (last.state() == PropositionState.ACTIVE) {
            versions.add(new PropositionVersion(last.number() + 1, PropositionState.DRAFT, content, who, at));
        } else {
            replace(new PropositionVersion(last.number(), PropositionState.DRAFT, content, who, at));
        }
    }

    /** @throws DomainError CONFLICT unless the last version is a draft; REFUSED with everything that is missing */
    public void review(String who, Instant at, Optional<Long> seen) {
        requireSeen(seen);
        requireLast(PropositionState.DRAFT, "proposition-not-draft");
        last().content().gaps().refuseIfAny();
        replace(last().in(PropositionState.REVIEWED, who, at));
    }

    /** From now on the last version is what customers are promised; the one before is retired by that. */
    public void activate(String who, Instant at, Optional<Long> seen) {
        requireSeen(seen);
        requireLast(PropositionState.REVIEWED, "proposition-not-reviewed");
        inForce().ifPresent(former -> replace(former.in(PropositionState.RETIRED, who, at)));
        replace(last().in(PropositionState.ACTIVE, who, at));
    }

    /** Customers are promised nothing of it any more; what was being worked on ends with it. */
    public void retire(String who, Instant at, Optional<Long> seen) {
        requireSeen(seen);
        if (inForce().isEmpty()) {
            throw DomainError.conflict("proposition-not-active");
        }
        versions.replaceAll(version ->
                version.state() == PropositionState.RETIRED ? version : version.in(PropositionState.RETIRED, who, at));
    }

    /**
     * Gives up the version that is worked on. What is promised stays as it is.
     *
     * @return whether anything is left; nothing is of a proposition that was never promised to anybody
     * @throws DomainError STALE; CONFLICT when nothing is being worked on
     */
    public boolean discardDraft(Optional<Long> seen) {
        requireSeen(seen);
        PropositionState state = last().state();
        if (state != PropositionState.DRAFT && state != PropositionState.REVIEWED) {
            throw DomainError.conflict("proposition-no-draft");
        }
        if (versions.size() == 1) {
            return false;
        }
        versions.removeLast();
        return true;
    }

    private void requireSeen(Optional<Long> seen) {
        if (seen.isPresent() && seen.get() != revision) {
            throw DomainError.of(DomainError.Kind.STALE, "proposition-stale");
        }
    }

    private void requireLast(PropositionState state, String code) {
        if (last().state() != state) {
            throw DomainError.conflict(code);
        }
    }

    private DomainError stale(PropositionContent wished) {
        List<Fault> now = Difference.between(wished, last().content()).stream()
                .map(difference -> Fault.at(difference.pointer(), "now-is", difference.after()))
                .toList();
        return DomainError.withFaults(DomainError.Kind.STALE, "proposition-stale", now);
    }

    private void replace(PropositionVersion changed) {
        versions.set(changed.number() - 1, changed);
    }

    private PropositionVersion last() {
        return versions.getLast();
    }

    private Optional<PropositionVersion> inForce() {
        return snapshot().inForce();
    }

    public Snapshot snapshot() {
        return new Snapshot(id, versions, revision);
    }

    /** Everything there is to keep. */
    public record Snapshot(PropositionId id, List<PropositionVersion> versions, long revision) {

        public Snapshot {
            versions = List.copyOf(versions);
        }

        /** The one that is worked on, else the one in force, else the last that was. */
        public PropositionVersion last() {
            return versions.getLast();
        }

        /** The version that customers are promised. */
        public Optional<PropositionVersion> inForce() {
            return versions.stream()
                    .filter(version -> version.state() == PropositionState.ACTIVE)
                    .findFirst();
        }

        public Optional<PropositionVersion> version(int number) {
            return versions.stream()
                    .filter(version -> version.number() == number)
                    .findFirst();
        }

        /**
         * The version that is held against what customers say: the one in force, and where none was yet, the one that
         * is worked on. Nothing is once it is retired, for nothing is promised any more.
         */
        public Optional<PropositionVersion> judged() {
            return inForce().or(() -> Optional.of(last()).filter(last -> last.state() != PropositionState.RETIRED));
        }
    }
}
