package io.northloop.measurement.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.measurement.FactorId;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.model.Factor;
import io.northloop.measurement.port.Factors;
import io.northloop.shared.DomainError;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a factor off the charts; what was said of it stays in the list of retired ones. */
@Component
public class RetireFactor {

    private final Factors factors;
    private final FactorNames names;
    private final AuditTrail audit;
    private final Clock clock;

    RetireFactor(Factors factors, FactorNames names, AuditTrail audit, Clock clock) {
        this.factors = factors;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param seen version that the viewer has seen; empty when whatever is there is meant */
    public record Command(Viewer viewer, FactorId id, Optional<Long> seen) {}

    /**
     * @throws DomainError FORBIDDEN but for headquarters and machines that see the whole company; NOT_FOUND; STALE
     *     (412); CONFLICT when it is retired already
     */
    @Transactional
    public FactorView retire(Command command) {
        FactorAccess.requirePinning(command.viewer());
        Factor factor = factors.find(command.id()).orElseThrow(FactorQueries::unknown);
        Factor.Snapshot now = factor.snapshot();
        factor.retire(clock.instant());
        if (command.seen().filter(seen -> seen != now.version()).isPresent() || !factors.save(factor)) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        audit.record(
                command.viewer().auditName(),
                "factor.retired",
                command.id().toString(),
                KeepFactor.details(now.content()));
        return names.named(factors.find(command.id()).orElseThrow());
    }
}
