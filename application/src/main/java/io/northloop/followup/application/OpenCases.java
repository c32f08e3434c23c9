package io.northloop.followup.application;

import io.northloop.followup.CaseId;
import io.northloop.followup.CaseOpened;
import io.northloop.followup.CasesOpened;
import io.northloop.followup.application.CaseMessenger.Telling;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.model.Opening;
import io.northloop.followup.port.CaseNotices.Reason;
import io.northloop.followup.port.Cases;
import io.northloop.followup.port.SettingsRegister;
import io.northloop.organisation.PersonView;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseSubmitted;
import io.northloop.response.ResponsesSubmitted;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the cases that unhappy answers call for, in the transaction that consumes the answers' durable facts: none is
 * missing, and however often a fact comes there is one.
 */
@Component
public class OpenCases {

    private final Cases cases;
    private final CaseRouting routing;
    private final CaseMessenger messenger;
    private final SettingsRegister settings;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    OpenCases(
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

    private record Opened(FollowUpCase followUp, Optional<PersonView> owner) {}

    @EventListener
    @Transactional
    public void on(ResponsesSubmitted answers) {
        Map<ResponseSubmitted, Opening> called = new LinkedHashMap<>();
        answers.all().forEach(answer -> Opening.calledForBy(answer).ifPresent(opening -> called.put(answer, opening)));
        if (!called.isEmpty()) {
            Set<ResponseId> without = cases.reserve(
                    called.values().stream().map(Opening::response).toList());
            called.keySet().removeIf(answer -> !without.contains(answer.responseId()));
        }
        if (!called.isEmpty()) {
            open(called);
        }
    }

    private void open(Map<ResponseSubmitted, Opening> called) {
        Instant now = clock.instant();
        List<Opened> opened = opened(called, now);
        cases.add(opened.stream().map(Opened::followUp).toList());
        messenger.tell(opened.stream().map(OpenCases::telling).toList());
        events.publishEvent(
                new CasesOpened(opened.stream().map(each -> event(each, now)).toList()));
    }

    private List<Opened> opened(Map<ResponseSubmitted, Opening> called, Instant now) {
        var level = settings.current().level();
        CaseRouting.Moment moment = routing.now();
        return called.entrySet().stream()
                .map(entry -> {
                    Optional<PersonView> owner =
                            moment.ownerFor(entry.getValue(), entry.getKey().customer());
                    CaseId id = new CaseId(ids.next());
                    return new Opened(
                            FollowUpCase.open(id, entry.getValue(), owner.map(PersonView::ref), now, level), owner);
                })
                .toList();
    }

    private static Telling telling(Opened opened) {
        FollowUpCase.Snapshot followUp = opened.followUp().snapshot();
        return new Telling("case-opened:" + followUp.id(), Reason.OPENED, followUp, 0, opened.owner());
    }

    private CaseOpened event(Opened opened, Instant now) {
        FollowUpCase.Snapshot followUp = opened.followUp().snapshot();
        return new CaseOpened(
                ids.next(), now, followUp.id(), followUp.unit(), opened.owner().map(PersonView::ref), followUp.dueAt());
    }
}
