package io.northloop.proposition.application;

import io.northloop.access.Viewer;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.model.ValueProposition;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds a draft complete and right. */
@Component
public class ReviewProposition {

    private final PropositionDesk desk;

    ReviewProposition(PropositionDesk desk) {
        this.desk = desk;
    }

    /** @param seen the revision that the viewer has seen, if it says so */
    public record Command(Viewer viewer, PropositionId id, Optional<Long> seen) {}

    @Transactional
    public ValueProposition.Snapshot review(Command command) {
        return desk.change(
                command.viewer(),
                command.id(),
                "proposition.reviewed",
                (proposition, who, at) -> proposition.review(who, at, command.seen()));
    }
}
