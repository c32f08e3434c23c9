package io.northloop.measurement;

import io.northloop.shared.Ref;

/** Names a segment of customers, whose answers can be measured apart. */
public record SegmentRef(String value) {

    public SegmentRef {
        Ref.lookedUp(value, "/segment");
    }

    @Override
    public String toString() {
        return value;
    }
}
