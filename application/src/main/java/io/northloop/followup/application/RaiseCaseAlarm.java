package io.northloop.followup.application;

import io.northloop.followup.CaseEscalated;
import io.northloop.followup.CaseId;
import io.northloop.followup.application.CaseMessenger.Telling;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.model.ServiceLevel.Alarm;
import io.northloop.followup.port.CaseNotices.Reason;
import io.northloop.followup.port.Cases;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.shared.port.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises what is due for one case: the reminder to the owner, the escalation to the regional manager, the one to HQ.
 * Each is raised once, whichever instance comes first.
 */
@Component
public class RaiseCaseAlarm {

    private static final int HALF_AN_HOUR = 30;

    private final Cases cases;
    private final OrganisationDirectory organisation;
    private final CaseMessenger messenger;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    RaiseCaseAlarm(
            Cases cases,
            OrganisationDirectory organisation,
            CaseMessenger messenger,
            ApplicationEventPublisher events,
            Ids ids) {
        this.cases = cases;
        this.organisation = organisation;
        this.messenger = messenger;
        this.events = events;
        this.ids = ids;
    }

    /** What to do; alarms that fell due together are raised one after the other. */
    public record Command(CaseId id, Instant now) {}

    /** The number of alarms raised; 0 when another instance was quicker or somebody made contact. */
    @Transactional
    public int raise(Command command) {
        Optional<FollowUpCase> free = cases.lockIfFree(command.id());
        if (free.isEmpty()) {
            return 0;
        }
        FollowUpCase followUp = free.get();
        int raised = 0;
        for (Optional<Alarm> due = followUp.alarmDue(command.now());
                due.isPresent();
                due = followUp.alarmDue(command.now())) {
            raise(due.get(), followUp, command.now());
            raised++;
        }
        if (raised > 0) {
            cases.save(followUp);
        }
        return raised;
    }

    private void raise(Alarm alarm, FollowUpCase followUp, Instant now) {
        FollowUpCase.Snapshot before = followUp.snapshot();
        String key = "case-" + alarm.name().toLowerCase(Locale.ROOT) + ":" + before.id();
        Optional<PersonView> told = messenger.tell(
                new Telling(key, reason(alarm), before, hours(alarm, before, now), concerned(alarm, before)));
        followUp.alarmRaised(alarm, told.map(PersonView::ref).orElse(null), now);
        if (alarm.escalation() > 0) {
            events.publishEvent(
                    new CaseEscalated(ids.next(), now, before.id(), before.unit(), alarm.escalation(), before.dueAt()));
        }
    }

    /** Escalations concern those who are next in line anyway. */
    private Optional<PersonView> concerned(Alarm alarm, FollowUpCase.Snapshot followUp) {
        return switch (alarm) {
            case REMINDER -> Optional.ofNullable(followUp.owner()).flatMap(organisation::presentOrDeputy);
            case REGION, HEADQUARTERS -> Optional.empty();
        };
    }

    /** As of the moment of telling: an alarm may be raised late when the application was not running. */
    private static long hours(Alarm alarm, FollowUpCase.Snapshot followUp, Instant now) {
        Duration span = switch (alarm) {
            case REMINDER -> Duration.between(now, followUp.dueAt());
            case REGION, HEADQUARTERS -> Duration.between(followUp.opening().receivedAt(), now);
        };
        return Math.max(0, span.plusMinutes(HALF_AN_HOUR).toHours());
    }

    private static Reason reason(Alarm alarm) {
        return switch (alarm) {
            case REMINDER -> Reason.REMINDER;
            case REGION -> Reason.REGION;
            case HEADQUARTERS -> Reason.HEADQUARTERS;
        };
    }
}
