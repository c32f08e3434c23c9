package io.northloop.measurement.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.measurement.model.Quadrant;
import io.northloop.measurement.model.QuadrantCuts;
import io.northloop.measurement.port.QuadrantCutsRegister;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HQ sets from where on NPS and index are high. What held before stays on record. */
@Component
public class ChangeQuadrantCuts {

    private final QuadrantCutsRegister register;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeQuadrantCuts(QuadrantCutsRegister register, AuditTrail audit, Clock clock) {
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What to set, not yet checked; see {@link Quadrant#faults} for the ranges.
     *
     * @param seenVersion the version that the viewer has seen
     */
    public record Command(Viewer viewer, BigDecimal npsCut, BigDecimal csiCut, long seenVersion) {}

    /**
     * @throws DomainError FORBIDDEN to everybody but HQ; REFUSED with every fault; STALE, with what is in force, for
     *     another version
     */
    @Transactional
    public void change(Command command) {
        command.viewer().requireHeadquarters();
        Quadrant.faults(command.npsCut(), command.csiCut()).refuseIfAny();
        QuadrantCuts now = register.lockForChange();
        if (now.version() != command.seenVersion()) {
            throw stale(now.quadrant());
        }
        Quadrant next = new Quadrant(command.npsCut(), command.csiCut());
        if (next.isSame(now.quadrant())) {
            return;
        }
        String by = command.viewer().auditName();
        register.add(new QuadrantCuts(now.version() + 1, next, clock.instant(), by));
        audit.record(
                by,
                "quadrant-cuts.changed",
                "quadrant",
                Map.of(
                        "npsCut", next.npsCut().toPlainString(),
                        "csiCut", next.csiCut().toPlainString(),
                        "version", Long.toString(now.version() + 1)));
    }

    private static DomainError stale(Quadrant now) {
        return DomainError.withFaults(
                DomainError.Kind.STALE,
                "quadrant-cuts-stale",
                List.of(Fault.at("/npsCut", "now-is", now.npsCut()), Fault.at("/csiCut", "now-is", now.csiCut())));
    }
}
