package io.northloop.proposition.port;

import io.northloop.proposition.PropositionId;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.ValueProposition;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.Optional;

/** All value propositions. */
public interface Propositions {

    /** The newest first. */
    Slice<ValueProposition> list(SliceRequest slice);

    Optional<ValueProposition> find(PropositionId id);

    /** The same, nobody else changing it until the transaction ends. */
    Optional<ValueProposition> lock(PropositionId id);

    /** Whether an active version is promised to this segment. */
    boolean promisesTo(SegmentId segment);

    void add(ValueProposition proposition);

    /** @return the revision after the save */
    long save(ValueProposition proposition);

    /** Forgets one that was never promised to anybody. */
    void remove(PropositionId id);
}
