package io.northloop.proposition.application;

import io.northloop.proposition.PropositionId;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.ValueProposition;
import io.northloop.proposition.port.Propositions;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Knows one proposition, a draft, and what is promised to whom as a test says. */
final class OneProposition implements Propositions {

    private static final ValueProposition DRAFT = ValueProposition.draft(
            new PropositionId(new UUID(0, 1)),
            new PropositionContent("A", null, null, "", "", "", "", "", "", Map.of(), List.of()),
            "account:hq",
            Instant.EPOCH);

    Optional<SegmentId> promised = Optional.empty();

    @Override
    public Slice<ValueProposition> list(SliceRequest slice) {
        return new Slice<>(List.of(DRAFT), null);
    }

    @Override
    public Optional<ValueProposition> find(PropositionId id) {
        return Optional.of(DRAFT);
    }

    @Override
    public Optional<ValueProposition> lock(PropositionId id) {
        return Optional.of(DRAFT);
    }

    @Override
    public boolean promisesTo(SegmentId segment) {
        return promised.filter(segment::equals).isPresent();
    }

    @Override
    public void add(ValueProposition proposition) {
        throw new UnsupportedOperationException("nothing is written");
    }

    @Override
    public long save(ValueProposition proposition) {
        throw new UnsupportedOperationException("nothing is written");
    }

    @Override
    public void remove(PropositionId id) {
        throw new UnsupportedOperationException("nothing is written");
    }
}
