package io.northloop.followup.application;

import io.northloop.followup.CaseEscalated;
import io.northloop.followup.CaseId;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.model.ServiceLevel;
import io.northloop.followup.model.ServiceLevel.Alarm;
import io.northloop.followup.port.CaseNotices;
import io.northloop.followup.port.CaseNotices.Notice;
import io.northloop.followup.port.CaseNotices.Reason;
import io.northloop.followup.port.Cases;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.Posts;
import io.northloop.shared.port.Ids;
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

    private final Cases cases;
    private final OrganisationDirectory organisation;
    private final CaseNotices notices;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    RaiseCaseAlarm(
            Cases cases,
            OrganisationDirectory organisation,
            CaseNotices notices,
            ApplicationEventPublisher events,
            Ids ids) {
        this.cases = cases;
        this.organisation = organisation;
        this.notices = notices;
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
        Optional<PersonView> told = addressee(alarm, before)
                .filter(person -> notices.send(new Notice(
                        "case-" + alarm.name().toLowerCase(Locale.ROOT) + ":" + before.id(),
                        reason(alarm),
                        before.id(),
                        before.unit(),
                        before.dueAt(),
                        person)));
        followUp.alarmRaised(alarm, told.map(PersonView::ref).orElse(null), now, ServiceLevel.STANDARD);
        if (alarm.escalation() > 0) {
            events.publishEvent(
                    new CaseEscalated(ids.next(), now, before.id(), before.unit(), alarm.escalation(), before.dueAt()));
        }
    }

    private Optional<PersonView> addressee(Alarm alarm, FollowUpCase.Snapshot followUp) {
        Optional<PersonView> desk = organisation.responsibleFor(Posts.HQ_DESK, Optional.empty());
        return switch (alarm) {
            case REMINDER ->
                Optional.ofNullable(followUp.owner())
                        .flatMap(organisation::presentOrDeputy)
                        .or(() -> desk);
            case REGION ->
                Regions.of(followUp.unit(), organisation)
                        .flatMap(region -> organisation.responsibleFor(Posts.REGIONAL_MANAGER, Optional.of(region)))
                        .or(() -> desk);
            case HEADQUARTERS -> desk;
        };
    }

    private static Reason reason(Alarm alarm) {
        return switch (alarm) {
            case REMINDER -> Reason.REMINDER;
            case REGION -> Reason.REGION;
            case HEADQUARTERS -> Reason.HEADQUARTERS;
        };
    }
}
