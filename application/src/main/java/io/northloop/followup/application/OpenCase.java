package io.northloop.followup.application;

import io.northloop.followup.CaseId;
import io.northloop.followup.CaseOpened;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.model.Opening;
import io.northloop.followup.model.ServiceLevel;
import io.northloop.followup.port.CaseNotices;
import io.northloop.followup.port.CaseNotices.Notice;
import io.northloop.followup.port.CaseNotices.Reason;
import io.northloop.followup.port.Cases;
import io.northloop.organisation.PersonView;
import io.northloop.response.ResponseSubmitted;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the case that an unhappy answer calls for, in the transaction that consumes the answer's durable fact: none is
 * missing, and however often the fact comes there is one.
 */
@Component
public class OpenCase {

    private final Cases cases;
    private final CaseRouting routing;
    private final CaseNotices notices;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    OpenCase(
            Cases cases,
            CaseRouting routing,
            CaseNotices notices,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.cases = cases;
        this.routing = routing;
        this.notices = notices;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(ResponseSubmitted answer) {
        Optional<Opening> opening = Opening.calledForBy(answer);
        if (opening.isPresent() && cases.reserve(answer.responseId())) {
            open(opening.get(), answer);
        }
    }

    private void open(Opening opening, ResponseSubmitted answer) {
        Optional<PersonView> owner = routing.ownerFor(opening, answer.customer());
        Instant now = clock.instant();
        CaseId id = new CaseId(ids.next());
        FollowUpCase opened = FollowUpCase.open(id, opening, owner.map(PersonView::ref), now, ServiceLevel.STANDARD);
        cases.add(opened);
        Instant dueAt = opened.snapshot().dueAt();
        owner.ifPresent(person ->
                notices.send(new Notice("case-opened:" + id, Reason.OPENED, id, opening.unit(), dueAt, person)));
        events.publishEvent(new CaseOpened(ids.next(), now, id, opening.unit(), owner.map(PersonView::ref), dueAt));
    }
}
