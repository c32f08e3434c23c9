package io.northloop.proposition.application;

import io.northloop.access.Viewer;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.model.ValueProposition;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Promises a reviewed version to customers, instead of the one before. */
@Component
public class ActivateProposition {

    private final PropositionDesk desk;

    ActivateProposition(PropositionDesk desk) {
        this.desk = desk;
    }

    /** @param seen the revision that the viewer has seen, if it says so */
    public record Command(Viewer viewer, PropositionId id, Optional<Long> seen) {}

    @Transactional
    public ValueProposition.Snapshot activate(Command command) {
        return desk.change(command.viewer(), command.id(), "proposition.activated", (proposition, who, at) -> {
            proposition.activate(who, at, command.seen());
            desk.holdSegment(proposition);
        });
    }
}
