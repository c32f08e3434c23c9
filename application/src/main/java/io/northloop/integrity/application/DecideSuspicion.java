package io.northloop.integrity.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.integrity.Standing;
import io.northloop.integrity.model.Decision;
import io.northloop.integrity.model.Suspicion;
import io.northloop.integrity.port.Suspicions;
import io.northloop.response.ResponseDirectory;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseTrust;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suspects, excludes or restores an answer, with a reason (method §9): people at headquarters only. */
@Component
public class DecideSuspicion {

    private final Suspicions suspicions;
    private final ResponseDirectory responses;
    private final ResponseTrust trust;
    private final AuditTrail audit;
    private final Clock clock;

    DecideSuspicion(
            Suspicions suspicions, ResponseDirectory responses, ResponseTrust trust, AuditTrail audit, Clock clock) {
        this.suspicions = suspicions;
        this.responses = responses;
        this.trust = trust;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A decision.
     *
     * @param seen how many decisions on the answer the viewer has seen
     */
    public record Command(
            Viewer viewer,
            ResponseId response,
            @Nullable Standing standing,
            @Nullable String reason,
            int seen) {}

    /**
     * @throws DomainError FORBIDDEN but for people at headquarters; NOT_FOUND, also for an answer of an employee;
     *     REFUSED without a standing or a reason; STALE (412) where somebody else has decided meanwhile; CONFLICT where
     *     it stands so already
     */
    @Transactional
    public Suspicion decide(Command command) {
        command.viewer().requireHeadquarters();
        Standing standing = command.standing();
        String reason = command.reason() == null ? "" : command.reason().strip();
        new Faults()
                .require(standing != null, "standing", "required")
                .require(!reason.isEmpty(), "reason", "required")
                .require(reason.length() <= Decision.LONGEST_REASON, "reason", "too-long", Decision.LONGEST_REASON)
                .throwIfAny(DomainError.Kind.REFUSED, "invalid");
        Suspicion suspicion = suspicions.of(command.response());
        if (suspicion.decisions().size() != command.seen()) {
            throw stale();
        }
        String masked = responses.commentMask(command.response()).apply(reason);
        Standing decided = Objects.requireNonNull(standing);
        suspicion.decide(new Decision(decided, masked, command.viewer().auditName(), clock.instant()));
        trust.trust(command.response(), decided.isTrusted());
        if (!suspicions.append(suspicion)) {
            throw stale();
        }
        audit.record(
                command.viewer().auditName(),
                "answer." + decided.name().toLowerCase(Locale.ROOT),
                command.response().toString(),
                Map.of("reason", masked));
        return suspicion;
    }

    private static DomainError stale() {
        return DomainError.of(DomainError.Kind.STALE, "stale");
    }
}
