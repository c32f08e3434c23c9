package io.northloop.followup.application;

import io.northloop.access.Actor;
import io.northloop.access.AuditTrail;
import io.northloop.followup.model.CaseAccess;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.model.Verdict;
import io.northloop.followup.port.Cases;
import io.northloop.followup.port.Verifications;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HQ looks a drawn case over: it was closed well, or it is taken up again for a reason. */
@Component
public class VerifyCase {

    private final CaseDesk desk;
    private final Cases cases;
    private final Verifications verifications;
    private final AuditTrail audit;
    private final Clock clock;

    VerifyCase(CaseDesk desk, Cases cases, Verifications verifications, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.verifications = verifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** What to do; the verdict is required, and to take the case up again the note, which says why. */
    public record Command(
            StepRequest step,
            @Nullable Verdict verdict,
            @Nullable String note) {}

    /**
     * @throws DomainError FORBIDDEN to others than HQ, and to whoever closed the case when they confirm it; CONFLICT
     *     when the case was not drawn or somebody was quicker
     */
    @Transactional
    public void verify(Command command) {
        command.step().viewer().requireHeadquarters();
        FollowUpCase followUp = desk.take(command.step(), CaseAccess::works);
        Verdict verdict = command.verdict();
        Faults faults = new Faults()
                .require(verdict != null, "/verdict", "required")
                .allowText(command.note(), Notes.LENGTH, "/note");
        if (verdict == Verdict.REOPENED) {
            faults.requireText(command.note(), Notes.LENGTH, "/note");
        }
        faults.refuseIfAny();
        if (!verifications.isWaiting(followUp.id())) {
            throw DomainError.conflict("case-not-drawn");
        }
        decide(followUp, Objects.requireNonNull(verdict), command);
    }

    private void decide(FollowUpCase followUp, Verdict verdict, Command command) {
        Actor actor = desk.actor(command.step());
        Instant now = clock.instant();
        switch (verdict) {
            case CONFIRMED -> followUp.verify(actor, now, command.note());
            case REOPENED -> followUp.reopen(Objects.requireNonNull(command.note()), actor, now);
        }
        cases.save(followUp);
        verifications.decide(followUp.id(), verdict, now, actor.name());
        audit.record(actor.name(), "case.verified", followUp.id().toString(), Map.of("verdict", verdict.name()));
    }
}
