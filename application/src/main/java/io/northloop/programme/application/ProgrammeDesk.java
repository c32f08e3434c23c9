package io.northloop.programme.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.Programme;
import io.northloop.programme.port.Programmes;
import io.northloop.shared.DomainError;
import io.northloop.shared.Ref;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every step with a programme has in common: who may, which one, a line in the audit trail. */
@Component
class ProgrammeDesk {

    private final Programmes programmes;
    private final AuditTrail audit;

    ProgrammeDesk(Programmes programmes, AuditTrail audit) {
        this.programmes = programmes;
        this.audit = audit;
    }

    /** @throws DomainError FORBIDDEN to everybody but headquarters and clients for the whole company */
    static void requireDesigner(Viewer viewer) {
        viewer.requireCompanyWide();
        if (viewer instanceof Viewer.Staff staff && !staff.isHq()) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "hq-only");
        }
    }

    /** @throws DomainError NOT_FOUND {@code programme-unknown} */
    Programme find(String ref) {
        if (!Ref.fits(ref)) {
            throw DomainError.notFound("programme-unknown", ref);
        }
        return find(new ProgrammeRef(ref));
    }

    Programme find(ProgrammeRef ref) {
        return programmes.find(ref).orElseThrow(() -> DomainError.notFound("programme-unknown", ref.value()));
    }

    void record(Viewer viewer, String action, String subject, Map<String, String> details) {
        audit.record(viewer.auditName(), action, subject, details);
    }
}
