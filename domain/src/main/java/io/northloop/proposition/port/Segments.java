package io.northloop.proposition.port;

import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.Segment;
import java.util.List;
import java.util.Optional;

/** All segments. */
public interface Segments {

    /** By name. */
    List<Segment> all();

    Optional<Segment> find(SegmentId id);

    /** The same, nobody else changing it, nor promising anything to it, until the transaction ends. */
    Optional<Segment> lock(SegmentId id);

    void add(Segment segment);

    /** @return whether the segment still had the version that is to be changed; else nothing is */
    boolean change(Segment segment);
}
