package io.northloop.proposition.application;

import io.northloop.access.Viewer;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.ValueProposition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says a value proposition otherwise; of one that is in force this is the next version. */
@Component
public class ChangeProposition {

    private final PropositionDesk desk;

    ChangeProposition(PropositionDesk desk) {
        this.desk = desk;
    }

    /** @param seen the revision that the viewer has seen; another one is refused (412) with what is said now */
    public record Command(Viewer viewer, PropositionId id, PropositionContent content, long seen) {}

    @Transactional
    public ValueProposition.Snapshot change(Command command) {
        return desk.change(command.viewer(), command.id(), "proposition.changed", (proposition, who, at) -> {
            desk.requireKnown(command.content());
            proposition.change(command.content(), who, at, command.seen());
        });
    }
}
