package io.northloop.followup.application;

import io.northloop.followup.CaseContacted;
import io.northloop.followup.model.CaseAccess;
import io.northloop.followup.model.ContactMeans;
import io.northloop.followup.model.ContactOutcome;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.port.Cases;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Logs an attempt to make contact, or an anonymous repair. */
@Component
public class LogContact {

    private final CaseDesk desk;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    LogContact(CaseDesk desk, Cases cases, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** What to do; the outcome is required, the means for attempts, the note for an anonymous repair. */
    public record Command(
            StepRequest step,
            @Nullable ContactMeans means,
            @Nullable ContactOutcome outcome,
            @Nullable String note) {}

    @Transactional
    public void log(Command command) {
        FollowUpCase followUp = desk.take(command.step(), CaseAccess::works);
        ContactOutcome outcome = command.outcome();
        boolean anonymous = outcome == ContactOutcome.FIXED_ANONYMOUSLY;
        Faults faults = new Faults()
                .allowText(command.note(), Notes.LENGTH, "/note")
                .require(outcome != null, "/outcome", "required")
                .require(anonymous || command.means() != null, "/channel", "required");
        if (anonymous) {
            faults.require(command.note() != null && !command.note().isBlank(), "/note", "required");
        }
        faults.refuseIfAny();
        Instant now = clock.instant();
        boolean first = followUp.snapshot().firstContactAt() == null;
        boolean contacted = followUp.contact(
                Objects.requireNonNull(outcome), command.means(), desk.actor(command.step()), now, command.note());
        cases.save(followUp);
        if (contacted && first) {
            events.publishEvent(new CaseContacted(
                    ids.next(), now, followUp.id(), followUp.snapshot().unit(), followUp.contactedInTime()));
        }
    }
}
