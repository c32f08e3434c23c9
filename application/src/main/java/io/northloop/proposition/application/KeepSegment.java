package io.northloop.proposition.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.model.SegmentRule;
import io.northloop.proposition.port.Segments;
import io.northloop.shared.DomainError;
import io.northloop.shared.port.Ids;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a segment, or changes one; who belongs to it follows from its rule at once. */
@Component
public class KeepSegment {

    private final Segments segments;
    private final AuditTrail audit;
    private final Ids ids;

    KeepSegment(Segments segments, AuditTrail audit, Ids ids) {
        this.segments = segments;
        this.audit = audit;
        this.ids = ids;
    }

    /** @param known which one to change and the version that the viewer has seen; empty for a new one */
    public record Command(Viewer viewer, Optional<Known> known, String name, SegmentRule rule) {}

    /** A segment as the viewer has seen it. */
    public record Known(SegmentId id, long version) {}

    /** @throws DomainError NOT_FOUND; STALE (412) when somebody else changed it; REFUSED with all that is wrong */
    @Transactional
    public Segment keep(Command command) {
        GridAccess.requireSight(command.viewer());
        Segment.faults(command.name(), command.rule()).refuseIfAny();
        Segment kept = command.known().map(known -> changed(command, known)).orElseGet(() -> added(command));
        audit.record(command.viewer().auditName(), "segment.kept", kept.id().toString(), Map.of("name", kept.name()));
        return kept;
    }

    private Segment added(Command command) {
        Segment segment = new Segment(new SegmentId(ids.next()), command.name().strip(), command.rule(), 0);
        segments.add(segment);
        return segment;
    }

    private Segment changed(Command command, Known known) {
        if (segments.find(known.id()).isEmpty()) {
            throw SegmentQueries.unknown();
        }
        Segment wished = new Segment(known.id(), command.name().strip(), command.rule(), known.version());
        if (!segments.change(wished)) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        return new Segment(wished.id(), wished.name(), wished.rule(), known.version() + 1);
    }
}
