package io.northloop.proposition.application;

import io.northloop.access.Viewer;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.ValueProposition;
import io.northloop.shared.Fault;
import io.northloop.shared.port.Ids;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a value proposition. A draft may say little; what is missing is asked for at its review. */
@Component
public class DraftProposition {

    private final PropositionDesk desk;
    private final Ids ids;

    DraftProposition(PropositionDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    public record Command(Viewer viewer, PropositionContent content, List<Fault> unreadable) {

        public Command {
            unreadable = List.copyOf(unreadable);
        }

        /** Everything that was sent could be read. */
        public Command(Viewer viewer, PropositionContent content) {
            this(viewer, content, List.of());
        }
    }

    @Transactional
    public ValueProposition.Snapshot draft(Command command) {
        return desk.add(command.viewer(), new PropositionId(ids.next()), command.content(), command.unreadable());
    }
}
