package io.northloop.proposition.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.model.SegmentRule;
import io.northloop.proposition.port.Propositions;
import io.northloop.proposition.port.Segments;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.port.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds a segment, or changes one; who belongs to it follows from its rule at once, for former quarters too. The rule of a
 * segment that something is promised to stays as it is: a change would promise it to others.
 */
@Component
public class KeepSegment {

    private final Segments segments;
    private final Propositions propositions;
    private final AuditTrail audit;
    private final Ids ids;

    KeepSegment(Segments segments, Propositions propositions, AuditTrail audit, Ids ids) {
        this.segments = segments;
        this.propositions = propositions;
        this.audit = audit;
        this.ids = ids;
    }

    /** @param known which one to change and the version that the viewer has seen; empty for a new one */
    public record Command(Viewer viewer, Optional<Known> known, String name, SegmentRule rule) {}

    /** A segment as the viewer has seen it. */
    public record Known(SegmentId id, Optional<Long> version) {}

    /**
     * @throws DomainError NOT_FOUND; STALE (412) when somebody else changed it, or when it is not said which version was
     *     seen; CONFLICT for another rule of a segment that an active proposition is for; REFUSED with all that is wrong
     */
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
        Segment now = segments.lock(known.id()).orElseThrow(SegmentQueries::unknown);
        if (known.version().filter(seen -> seen == now.version()).isEmpty()) {
            throw known.version().isPresent()
                    ? stale(now, command)
                    : DomainError.of(DomainError.Kind.STALE, "segment-version-missing");
        }
        if (!now.rule().equals(command.rule()) && propositions.promisesTo(now.id())) {
            throw DomainError.conflict("segment-promised");
        }
        Segment wished = new Segment(now.id(), command.name().strip(), command.rule(), now.version());
        segments.change(wished);
        return new Segment(wished.id(), wished.name(), wished.rule(), now.version() + 1);
    }

    private static DomainError stale(Segment now, Command wished) {
        List<Fault> changes = new ArrayList<>();
        if (!now.name().equals(wished.name().strip())) {
            changes.add(Fault.at("/name", "now-is", now.name()));
        }
        if (!now.rule().equals(wished.rule())) {
            changes.add(Fault.at("/rule", "rule-changed"));
        }
        return DomainError.withFaults(DomainError.Kind.STALE, "segment-stale", changes);
    }
}
