package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.programme.model.RestraintLimits;
import io.northloop.programme.model.RestraintSettings;
import io.northloop.programme.port.RestraintRegister;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HQ sets how often the company asks a customer at most. It holds at once, for whatever has not left yet. */
@Component
public class ChangeRestraint {

    private final RestraintRegister register;
    private final ProgrammeDesk desk;

    ChangeRestraint(RestraintRegister register, ProgrammeDesk desk) {
        this.register = register;
        this.desk = desk;
    }

    /**
     * What to set, not yet checked; see {@link RestraintLimits} for the ranges.
     *
     * @param seen the version that the viewer has seen; another one is refused with what is in force now
     */
    public record Command(Viewer viewer, int anyDays, int transactionalDays, int relationalDays, Optional<Long> seen) {}

    /**
     * @throws DomainError FORBIDDEN; REFUSED with every fault; UNSEEN when no version was said; STALE for another one
     */
    @Transactional
    public RestraintSettings change(Command command) {
        ProgrammeDesk.requireDesigner(command.viewer());
        long seen = command.seen().orElseThrow(() -> DomainError.of(DomainError.Kind.UNSEEN, "if-match-needed"));
        RestraintLimits.faults(command.anyDays(), command.transactionalDays(), command.relationalDays())
                .refuseIfAny();
        RestraintSettings now = register.lockForChange();
        if (now.version() != seen) {
            throw stale(now.limits());
        }
        RestraintLimits limits =
                new RestraintLimits(command.anyDays(), command.transactionalDays(), command.relationalDays());
        register.save(limits);
        desk.record(
                command.viewer(),
                "restraint.changed",
                "programme",
                Map.of(
                        "anyDays", Integer.toString(limits.anyDays()),
                        "transactionalDays", Integer.toString(limits.transactionalDays()),
                        "relationalDays", Integer.toString(limits.relationalDays())));
        return register.current();
    }

    private static DomainError stale(RestraintLimits now) {
        return DomainError.withFaults(
                DomainError.Kind.STALE,
                "restraint-stale",
                List.of(
                        Fault.at("/anyDays", "now-is", now.anyDays()),
                        Fault.at("/transactionalDays", "now-is", now.transactionalDays()),
                        Fault.at("/relationalDays", "now-is", now.relationalDays())));
    }
}
