package io.northloop.followup.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.followup.model.RootCause;
import io.northloop.followup.port.RootCauses;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.TouchpointView;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds a root cause to the list, renames one, ties it to touchpoints or retires it. It keeps touchpoints that
 * were retired after it was tied to them; nothing is tied to those anew.
 */
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

    /**
     * What to do.
     *
     * @param version of the entry that whoever changes it has seen; empty for a new one, whose code must be its own
     */
    public record Command(Viewer viewer, RootCause rootCause, Optional<Long> version) {}

    /** @throws DomainError REFUSED with every fault at once; STALE when somebody else changed it meanwhile */
    @Transactional
    public void keep(Command command) {
        command.viewer().requireHeadquarters();
        RootCause rootCause = command.rootCause();
        Optional<RootCause> existing = rootCauses.find(rootCause.code());
        Set<String> known =
                organisation.touchpoints().stream().map(TouchpointView::code).collect(Collectors.toSet());
        Set<String> retired = organisation.touchpoints().stream()
                .filter(it -> !it.active())
                .map(TouchpointView::code)
                .collect(Collectors.toSet());
        existing.ifPresent(it -> retired.removeAll(it.touchpoints()));
        boolean exists = existing.isPresent();
        boolean isNew = command.version().isEmpty();
        new Faults()
                .require(!isNew || !exists, "code", "root-cause-exists")
                .require(isNew || exists, "code", "unknown-root-cause", rootCause.code())
                .require(known.containsAll(rootCause.touchpoints()), "touchpoints", "unknown-touchpoint")
                .require(Collections.disjoint(retired, rootCause.touchpoints()), "touchpoints", "touchpoint-is-retired")
                .refuseIfAny();
        boolean written = command.version()
                .map(seen -> rootCauses.change(rootCause, seen))
                .orElseGet(() -> rootCauses.add(rootCause));
        if (!written) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        audit.record(
                command.viewer().auditName(),
                "root-cause.kept",
                rootCause.code(),
                Map.of("active", Boolean.toString(rootCause.active())));
    }
}
