package io.northloop.followup.application;

import io.northloop.followup.model.CaseAccess;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.port.Cases;
import io.northloop.followup.port.RootCauses;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record why the respondent was unhappy, and what was done about it. */
@Component
public class ResolveCase {

    private final CaseDesk desk;
    private final Cases cases;
    private final RootCauses rootCauses;
    private final Clock clock;

    ResolveCase(CaseDesk desk, Cases cases, RootCauses rootCauses, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.rootCauses = rootCauses;
        this.clock = clock;
    }

    /** What to do; both root cause and action are required. */
    public record Command(
            StepRequest step,
            @Nullable String rootCause,
            @Nullable String action) {}

    @Transactional
    public void resolve(Command command) {
        FollowUpCase followUp = desk.take(command.step(), CaseAccess::works);
        Faults faults = new Faults()
                .requireText(command.rootCause(), Notes.LENGTH, "/rootCause")
                .requireText(command.action(), Notes.LENGTH, "/action");
        String cause = Objects.requireNonNullElse(command.rootCause(), "");
        Optional<String> touchpoint =
                Optional.ofNullable(followUp.snapshot().opening().touchpoint());
        if (!cause.isBlank()) {
            boolean known = rootCauses
                    .find(cause)
                    .filter(it -> it.appliesTo(touchpoint))
                    .isPresent();
            faults.require(known, "/rootCause", "unknown-root-cause", cause);
        }
        faults.refuseIfAny();
        String action = Objects.requireNonNull(command.action());
        followUp.resolve(cause, action, desk.actor(command.step()), clock.instant());
        cases.save(followUp);
    }
}
