package io.northloop.followup.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.followup.model.CaseAccess;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.response.CallbackContact;
import io.northloop.response.ResponseDirectory;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows how to call back a respondent who asked for it, to those who may know and say why. A machine learns the contact
 * that was left, never who answered (docs/decisions/0013). Every look is audited, in the same transaction.
 */
@Component
public class DiscloseContact {

    private final CaseDesk desk;
    private final ResponseDirectory responses;
    private final AuditTrail audit;

    DiscloseContact(CaseDesk desk, ResponseDirectory responses, AuditTrail audit) {
        this.desk = desk;
        this.responses = responses;
        this.audit = audit;
    }

    /** What to do; the reason is required and goes into the audit trail. */
    public record Command(StepRequest step, @Nullable String reason) {}

    @Transactional
    public CallbackContact disclose(Command command) {
        StepRequest step = command.step();
        CaseDesk.Seen seen = desk.look(step.viewer(), step.id());
        FollowUpCase.Snapshot followUp = seen.followUp();
        CaseAccess access = seen.access();
        if (access.seesAnswer() && !followUp.opening().consent()) {
            throw DomainError.refused("case-consent-missing");
        }
        if (!access.discloses()) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "case-not-yours");
        }
        new Faults().requireText(command.reason(), Notes.REASON, "/reason").refuseIfAny();
        CallbackContact contact = responses
                .callbackContact(followUp.response())
                .orElseThrow(() -> DomainError.of(DomainError.Kind.GONE, "case-contact-gone"));
        audit.record(
                step.viewer().auditName(),
                "case.contact-disclosed",
                step.id().toString(),
                Map.of(
                        "reason",
                        responses.commentMask(followUp.response()).apply(Objects.requireNonNull(command.reason())),
                        "channel",
                        contact.channel().name()));
        return switch (step.viewer()) {
            case Viewer.Staff _ -> contact;
            case Viewer.Machine _ -> new CallbackContact(contact.channel(), contact.contact(), Optional.empty());
        };
    }
}
