package io.northloop.proposition.application;

import io.northloop.access.Viewer;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.model.ValueProposition;
import io.northloop.shared.DomainError;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives up the draft of a value proposition: the version in force stays, and what was never promised is forgotten. */
@Component
public class DiscardPropositionDraft {

    private final PropositionDesk desk;

    DiscardPropositionDraft(PropositionDesk desk) {
        this.desk = desk;
    }

    /** @param seen the revision that the viewer has seen, if it says so */
    public record Command(Viewer viewer, PropositionId id, Optional<Long> seen) {}

    /**
     * @return what is left; empty when that is nothing
     * @throws DomainError FORBIDDEN, NOT_FOUND, and what {@link ValueProposition#discardDraft} refuses
     */
    @Transactional
    public Optional<ValueProposition.Snapshot> discard(Command command) {
        return desk.discardDraft(command.viewer(), command.id(), command.seen());
    }
}
