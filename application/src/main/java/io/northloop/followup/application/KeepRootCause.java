package io.northloop.followup.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.followup.model.RootCause;
import io.northloop.followup.port.RootCauses;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.TouchpointView;
import io.northloop.shared.Faults;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a root cause to the list, renames one, ties it to touchpoints or retires it. */
@Component
public class KeepRootCause {

    private final RootCauses rootCauses;
    private final OrganisationDirectory organisation;
    private final AuditTrail audit;

    KeepRootCause(RootCauses rootCauses, OrganisationDirectory organisation, AuditTrail audit) {
        this.rootCauses = rootCauses;
        this.organisation = organisation;
        this.audit = audit;
    }

    /** What to do; a new one must have a code of its own. */
    public record Command(Viewer viewer, RootCause rootCause, boolean isNew) {}

    @Transactional
    public void keep(Command command) {
        Headquarters.require(command.viewer());
        RootCause rootCause = command.rootCause();
        Set<String> known =
                organisation.touchpoints().stream().map(TouchpointView::code).collect(Collectors.toSet());
        boolean exists = rootCauses.find(rootCause.code()).isPresent();
        new Faults()
                .require(!command.isNew() || !exists, "code", "root-cause-exists")
                .require(command.isNew() || exists, "code", "unknown-root-cause", rootCause.code())
                .require(known.containsAll(rootCause.touchpoints()), "touchpoints", "unknown-touchpoint")
                .refuseIfAny();
        rootCauses.save(rootCause);
        audit.record(
                command.viewer().auditName(),
                "root-cause.kept",
                rootCause.code(),
                Map.of("active", Boolean.toString(rootCause.active())));
    }
}
