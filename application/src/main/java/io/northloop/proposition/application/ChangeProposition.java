package io.northloop.proposition.application;

import io.northloop.access.Viewer;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.ValueProposition;
import io.northloop.shared.Fault;
import java.util.List;
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
    public record Command(
            Viewer viewer, PropositionId id, PropositionContent content, long seen, List<Fault> unreadable) {

        public Command {
            unreadable = List.copyOf(unreadable);
        }

        /** Everything that was sent could be read. */
        public Command(Viewer viewer, PropositionId id, PropositionContent content, long seen) {
            this(viewer, id, content, seen, List.of());
        }
    }

    @Transactional
    public ValueProposition.Snapshot change(Command command) {
        return desk.change(command.viewer(), command.id(), "proposition.changed", (proposition, who, at) -> {
            desk.requireSound(command.content(), command.unreadable());
            proposition.change(command.content(), who, at, command.seen());
        });
    }
}
