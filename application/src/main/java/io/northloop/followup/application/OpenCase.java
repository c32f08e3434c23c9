package io.northloop.followup.application;

import io.northloop.followup.CaseId;
import io.northloop.followup.CaseOpened;
import io.northloop.followup.application.CaseMessenger.Telling;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.model.Opening;
import io.northloop.followup.port.CaseNotices.Reason;
import io.northloop.followup.port.Cases;
import io.northloop.followup.port.SettingsRegister;
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
    private final CaseMessenger messenger;
    private final SettingsRegister settings;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    OpenCase(
            Cases cases,
            CaseRouting routing,
            CaseMessenger messenger,
            SettingsRegister settings,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.cases = cases;
        this.routing = routing;
        this.messenger = messenger;
        this.settings = settings;
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
        FollowUpCase opened = FollowUpCase.open(
                id, opening, owner.map(PersonView::ref), now, settings.current().level());
        cases.add(opened);
        Instant dueAt = opened.snapshot().dueAt();
        messenger.tell(new Telling("case-opened:" + id, Reason.OPENED, opened.snapshot(), 0), owner);
        events.publishEvent(new CaseOpened(ids.next(), now, id, opening.unit(), owner.map(PersonView::ref), dueAt));
    }
}
