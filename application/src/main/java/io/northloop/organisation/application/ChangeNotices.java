package io.northloop.organisation.application;

import io.northloop.organisation.Editor;
import io.northloop.organisation.OrganisationChanged;
import io.northloop.organisation.PersonDeactivated;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the capabilities above what changed, inside the transaction that changes it. */
@Component
final class ChangeNotices {

    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    ChangeNotices(ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    void changed(Editor editor, String what, String subject, Map<String, String> details) {
        events.publishEvent(
                new OrganisationChanged(ids.next(), clock.instant(), editor.name(), what, subject, details));
    }

    void deactivated(Editor editor, PersonRef person) {
        events.publishEvent(new PersonDeactivated(ids.next(), clock.instant(), person, editor.name()));
    }
}
