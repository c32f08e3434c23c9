package io.northloop.measurement.application;

import io.northloop.customer.CustomerSelection;
import io.northloop.measurement.SegmentMembers;
import io.northloop.measurement.SegmentMembership;
import io.northloop.measurement.SegmentRef;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows one segment, of the customers with a fleet. */
final class OneSegment implements SegmentMembers {

    static final SegmentRef FLEETS = new SegmentRef("fleets");

    static final SegmentMembership MEMBERSHIP = new SegmentMembership(
            new CustomerSelection(Set.of(), Set.of(), Map.of("kind", "fleet")),
            Currency.getInstance("CNY"),
            ZoneId.of("Asia/Shanghai"),
            List.of());

    @Override
    public Optional<SegmentMembership> membership(
            SegmentRef segment, Optional<LocalDate> from, Optional<LocalDate> to) {
        return Optional.of(MEMBERSHIP).filter(_ -> segment.equals(FLEETS));
    }

    @Override
    public List<SegmentRef> all() {
        return List.of(FLEETS);
    }

    @Override
    public Map<SegmentRef, String> names() {
        return Map.of(FLEETS, "Fleets");
    }
}
