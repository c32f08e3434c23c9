package io.northloop.response.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.programme.InvitationOutcomes;
import io.northloop.response.ResponseErased;
import io.northloop.response.model.StoredResponse;
import io.northloop.response.port.Amendments;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases an answer that its respondent takes back, or that never should have been recorded, with a reason (method §9).
 * It counts nowhere from then on, and cannot be brought back.
 */
@Component
public class EraseResponse {

    private final AmendableAnswers answers;
    private final Amendments amendments;
    private final InvitationOutcomes invitations;
    private final CompanyCalendar calendar;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    EraseResponse(
            AmendableAnswers answers,
            Amendments amendments,
            InvitationOutcomes invitations,
            CompanyCalendar calendar,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.answers = answers;
        this.amendments = amendments;
        this.invitations = invitations;
        this.calendar = calendar;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param id of the answer, as sent */
    public record Command(
            Viewer viewer, String id, @Nullable String reason) {}

    /**
     * @throws DomainError FORBIDDEN for whoever reads no single answers, and for machines {@code answer-given-here}
     *     where a respondent gave it here; NOT_FOUND, also for an answer of an employee, and for one that is erased
     *     already; REFUSED without a reason
     */
    @Transactional
    public void erase(Command command) {
        StoredResponse answer = answers.held(command.viewer(), command.id());
        Faults faults = new Faults();
        String reason = AmendableAnswers.reason(command.reason(), faults);
        faults.throwIfAny(DomainError.Kind.REFUSED, "invalid");
        Instant now = clock.instant();
        Amendments.Erased erased = amendments.erase(answer.id(), now, calendar.zone());
        erased.invitation().ifPresent(invitation -> invitations.takenBack(invitation, now));
        erased.customer().ifPresent(answers::recallCategories);
        audit.record(
                command.viewer().auditName(),
                "answer.erased",
                answer.id().toString(),
                Map.of("reason", AmendableAnswers.masked(reason, answer)));
        events.publishEvent(new ResponseErased(ids.next(), now, answer.id()));
    }
}
