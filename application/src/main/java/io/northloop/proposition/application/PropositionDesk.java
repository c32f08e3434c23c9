package io.northloop.proposition.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.TouchpointView;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.PropositionVersion;
import io.northloop.proposition.model.ValueProposition;
import io.northloop.proposition.port.Propositions;
import io.northloop.proposition.port.Segments;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every step with a value proposition begins and ends with: who may, which one, and a line in the audit trail. */
@Component
class PropositionDesk {

    private final Propositions propositions;
    private final Segments segments;
    private final OrganisationDirectory organisation;
    private final AuditTrail audit;
    private final Clock clock;

    PropositionDesk(
            Propositions propositions,
            Segments segments,
            OrganisationDirectory organisation,
            AuditTrail audit,
            Clock clock) {
        this.propositions = propositions;
        this.segments = segments;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** A step that changes a proposition. */
    interface Step {
        void take(ValueProposition proposition, String who, Instant at);
    }

    /** @throws DomainError FORBIDDEN, NOT_FOUND, and what the step refuses */
    ValueProposition.Snapshot change(Viewer viewer, PropositionId id, String action, Step step) {
        GridAccess.requireSight(viewer);
        ValueProposition proposition = propositions.lock(id).orElseThrow(PropositionDesk::unknown);
        step.take(proposition, viewer.auditName(), clock.instant());
        long revision = propositions.save(proposition);
        record(viewer, action, proposition.snapshot().last(), id);
        ValueProposition.Snapshot changed = proposition.snapshot();
        return new ValueProposition.Snapshot(changed.id(), changed.versions(), revision);
    }

    /**
     * Gives up the version that is worked on, and with it a proposition that was never promised to anybody.
     *
     * @return what is left
     * @throws DomainError FORBIDDEN, NOT_FOUND, and what {@link ValueProposition#discardDraft} refuses
     */
    Optional<ValueProposition.Snapshot> discardDraft(Viewer viewer, PropositionId id, Optional<Long> seen) {
        GridAccess.requireSight(viewer);
        ValueProposition proposition = propositions.lock(id).orElseThrow(PropositionDesk::unknown);
        PropositionVersion draft = proposition.snapshot().last();
        boolean left = proposition.discardDraft(seen);
        record(viewer, "proposition.draft-discarded", draft, id);
        if (!left) {
            propositions.remove(id);
            return Optional.empty();
        }
        long revision = propositions.save(proposition);
        return Optional.of(
                new ValueProposition.Snapshot(id, proposition.snapshot().versions(), revision));
    }

    /** Holds the segment's rule still until the transaction ends: it is about to be promised something. */
    void holdSegment(ValueProposition proposition) {
        Optional.ofNullable(proposition.snapshot().last().content().segment()).ifPresent(segments::lock);
    }

    ValueProposition.Snapshot add(Viewer viewer, PropositionId id, PropositionContent content, List<Fault> unreadable) {
        GridAccess.requireSight(viewer);
        requireSound(content, unreadable);
        ValueProposition drafted = ValueProposition.draft(id, content, viewer.auditName(), clock.instant());
        propositions.add(drafted);
        record(viewer, "proposition.drafted", drafted.snapshot().last(), id);
        return drafted.snapshot();
    }

    /**
     * Refuses with every fault at once.
     *
     * @param unreadable what of it could not be read, and so is missing in the content
     * @throws DomainError REFUSED when it cannot be kept, or names a segment, person or touchpoint that there is not
     */
    void requireSound(PropositionContent content, List<Fault> unreadable) {
        Faults faults = new Faults().addAll(unreadable).addAll(content.faults().found());
        if (content.segment() != null) {
            faults.require(
                    segments.find(content.segment()).isPresent(),
                    "/segment",
                    "unknown-segment",
                    content.segment().toString());
        }
        if (content.owner() != null) {
            faults.require(
                    organisation
                            .person(content.owner())
                            .filter(PersonView::active)
                            .isPresent(),
                    "/ownerRef",
                    "unknown-person",
                    content.owner().value());
        }
        Set<String> known =
                organisation.touchpoints().stream().map(TouchpointView::code).collect(Collectors.toSet());
        for (int i = 0; i < content.touchpoints().size(); i++) {
            faults.require(
                    known.contains(content.touchpoints().get(i).touchpoint()),
                    "/touchpoints/" + i + "/touchpoint",
                    "unknown-touchpoint");
        }
        faults.refuseIfAny();
    }

    private void record(Viewer viewer, String action, PropositionVersion version, PropositionId id) {
        audit.record(viewer.auditName(), action, id.toString(), Map.of("version", Integer.toString(version.number())));
    }

    static DomainError unknown() {
        return DomainError.notFound("proposition-unknown");
    }
}
