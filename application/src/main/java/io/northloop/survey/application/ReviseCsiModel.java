package io.northloop.survey.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.survey.CsiModel;
import io.northloop.survey.model.CsiModelRules;
import io.northloop.survey.port.CsiModels;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the next version of the model of the customer satisfaction index in force; surveys stay tied to theirs. */
@Component
public class ReviseCsiModel {

    private final CsiModels models;
    private final AuditTrail audit;
    private final Clock clock;

    ReviseCsiModel(CsiModels models, AuditTrail audit, Clock clock) {
        this.models = models;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param seen the version that the viewer has seen as the newest */
    public record Command(Viewer viewer, List<CsiModel.Dimension> dimensions, int seen) {}

    /** @throws DomainError FORBIDDEN; STALE {@code csi-model-changed}; REFUSED with all that is wrong with the model */
    @Transactional
    public CsiModel execute(Command command) {
        SurveyDesk.requireDesigner(command.viewer());
        new Faults().addAll(CsiModelRules.faultsOf(command.dimensions())).refuseIfAny();
        CsiModel next = new CsiModel(command.seen() + 1, command.dimensions());
        boolean isNext = models.current().version() == command.seen();
        if (!isNext || !models.add(next, command.viewer().auditName(), clock.instant())) {
            throw DomainError.of(DomainError.Kind.STALE, "csi-model-changed");
        }
        audit.record(
                command.viewer().auditName(),
                "csi-model.revised",
                "csi-model",
                Map.of("version", Integer.toString(next.version())));
        return next;
    }
}
