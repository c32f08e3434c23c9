package io.northloop.proposition.application;

import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.port.Segments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Segments in memory. */
final class KeptSegments implements Segments {

    private final Map<SegmentId, Segment> kept = new LinkedHashMap<>();

    @Override
    public List<Segment> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public Optional<Segment> find(SegmentId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<Segment> lock(SegmentId id) {
        return find(id);
    }

    @Override
    public void add(Segment segment) {
        kept.put(segment.id(), segment);
    }

    @Override
    public boolean change(Segment segment) {
        kept.put(segment.id(), new Segment(segment.id(), segment.name(), segment.rule(), segment.version() + 1));
        return true;
    }
}
