package io.northloop.proposition.model;

import io.northloop.proposition.SegmentId;
import io.northloop.shared.Faults;

/**
 * Customers with something in common, to whom a value proposition can be made.
 *
 * @param name at most 200 characters
 * @param version for {@code If-Match}, counted from 0
 */
public record Segment(SegmentId id, String name, SegmentRule rule, long version) {

    private static final int LONGEST_NAME = 200;

    /** What is wrong with a segment to be kept. */
    public static Faults faults(String name, SegmentRule rule) {
        return new Faults()
                .requireText(name, LONGEST_NAME, "/name")
                .addAll(rule.faults().found());
    }
}
