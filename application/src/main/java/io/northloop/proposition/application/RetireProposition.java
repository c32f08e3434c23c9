package io.northloop.proposition.application;

import io.northloop.access.Viewer;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.model.ValueProposition;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Promises a value proposition no more. */
@Component
public class RetireProposition {

    private final PropositionDesk desk;

    RetireProposition(PropositionDesk desk) {
        this.desk = desk;
    }

    /** @param seen the revision that the viewer has seen, if it says so */
    public record Command(Viewer viewer, PropositionId id, Optional<Long> seen) {}

    @Transactional
    public ValueProposition.Snapshot retire(Command command) {
        return desk.change(
                command.viewer(),
                command.id(),
                "proposition.retired",
                (proposition, who, at) -> proposition.retire(who, at, command.seen()));
    }
}
