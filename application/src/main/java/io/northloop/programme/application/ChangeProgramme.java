package io.northloop.programme.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.port.Programmes;
import io.northloop.shared.DomainError;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HQ changes how a programme asks; what is planned already keeps its moment. */
@Component
public class ChangeProgramme {

    private final Programmes programmes;
    private final AuditTrail audit;

    ChangeProgramme(Programmes programmes, AuditTrail audit) {
        this.programmes = programmes;
        this.audit = audit;
    }

    @Transactional
    public void change(Command command) {
        if (!(command.viewer() instanceof Viewer.Staff staff && staff.role() == Role.HQ)) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "hq-only");
        }
        Programme programme = programmes
                .find(command.ref())
                .orElseThrow(() ->
                        DomainError.notFound("programme-unknown", command.ref().value()));
        programme.change(command.settings(), command.seen());
        programmes.save(programme);
        audit.record(
                command.viewer().auditName(), "programme.changed", command.ref().value(), Map.of());
    }

    /** @param seen the version that the editor saw */
    public record Command(Viewer viewer, ProgrammeRef ref, ProgrammeSettings settings, long seen) {}
}
