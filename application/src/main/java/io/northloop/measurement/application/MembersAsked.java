package io.northloop.measurement.application;

import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.SegmentMembers;
import io.northloop.measurement.SegmentMembership;
import io.northloop.shared.DomainError;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose answers alone a filter is about. */
@Component
final class MembersAsked {

    private final SegmentMembers segments;

    MembersAsked(SegmentMembers segments) {
        this.segments = segments;
    }

    /**
     * Empty where everybody's count.
     *
     * @throws DomainError NOT_FOUND for a segment that does not exist
     */
    Optional<SegmentMembership> of(MeasurementFilter filter) {
        return filter.segment()
                .map(segment -> segments.membership(segment, filter.from(), filter.to())
                        .orElseThrow(() -> DomainError.notFound("segment-unknown")));
    }
}
