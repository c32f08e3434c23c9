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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds a segment, or changes one; who belongs to it follows from its rule at once, for former quarters too. The rule of
 * a segment that something is promised to stays as it is: a change would promise it to others.
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
    public record Known(SegmentId id, long version) {}

    /**
     * @throws DomainError NOT_FOUND; STALE (412) when somebody else changed it; CONFLICT for another rule of a segment
     *     that an active proposition is for; REFUSED with all that is wrong
     */
    @Transactional
    public Segment keep(Command command) {
        GridAccess.requireSight(command.viewer());
        Segment.faults(command.name(), command.rule()).refuseIfAny();
        Segment kept = command.known().map(known -> changed(command, known)).orElseGet(() -> added(command));
        audit.record(command.viewer().auditName(), "segment.kept", kept.id().toString(), details(kept));
        return kept;
    }

    /** Who was promised what can be told afterwards only where the trail says which rule it was. */
    private static Map<String, String> details(Segment kept) {
        SegmentRule rule = kept.rule();
        Map<String, String> details = new HashMap<>(Map.of("name", kept.name()));
        details.put("profitTiers", names(rule.tiers()));
        details.put("categories", names(rule.categories()));
        details.put("attributes", new TreeMap<>(rule.attributes()).toString());
        return details;
    }

    private static String names(Set<? extends Enum<?>> choices) {
        return choices.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    private Segment added(Command command) {
        Segment segment = new Segment(new SegmentId(ids.next()), command.name().strip(), command.rule(), 0);
        segments.add(segment);
        return segment;
    }

    private Segment changed(Command command, Known known) {
        Segment now = segments.lock(known.id()).orElseThrow(SegmentQueries::unknown);
        if (known.version() != now.version()) {
            throw stale(now, command);
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
