package io.northloop.followup.application;

import io.northloop.followup.model.CaseAccess;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.port.Cases;
import io.northloop.followup.port.Verifications;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a resolved or closed case up again. */
@Component
public class ReopenCase {

    private final CaseDesk desk;
    private final Cases cases;
    private final Verifications verifications;
    private final Clock clock;

    ReopenCase(CaseDesk desk, Cases cases, Verifications verifications, Clock clock) {
        this.verifications = verifications;
        this.desk = desk;
        this.cases = cases;
        this.clock = clock;
    }

    /** What to do; the reason is required. */
    public record Command(StepRequest step, @Nullable String reason) {}

    @Transactional
    public void reopen(Command command) {
        FollowUpCase followUp = desk.take(command.step(), CaseAccess::assigns);
        new Faults().requireText(command.reason(), Notes.LENGTH, "/reason").refuseIfAny();
        followUp.reopen(Objects.requireNonNull(command.reason()), desk.actor(command.step()), clock.instant());
        cases.save(followUp);
        verifications.drop(followUp.id());
    }
}
