package io.northloop.followup.application;

import io.northloop.access.AuditTrail;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.followup.model.CaseAccess;
import io.northloop.followup.model.FollowUpCase;
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
 * Shows HQ who answered although that person did not ask to be called back, for a reason: so that the cause can be
 * mended where it lies. It gives no contact, since the person is not to be approached (method §2). Every look is
 * audited, in the same transaction, apart from looks at contacts.
 */
@Component
public class IdentifyRespondent {

    private final CaseDesk desk;
    private final ResponseDirectory responses;
    private final CustomerDirectory customers;
    private final AuditTrail audit;

    IdentifyRespondent(CaseDesk desk, ResponseDirectory responses, CustomerDirectory customers, AuditTrail audit) {
        this.desk = desk;
        this.responses = responses;
        this.customers = customers;
        this.audit = audit;
    }

    /** What to do; the reason is required and goes into the audit trail. */
    public record Command(StepRequest step, @Nullable String reason) {}

    /**
     * Who answered.
     *
     * @param account reference of the company that the customer belongs to
     */
    public record Respondent(CustomerRef customer, String name, Optional<String> account) {}

    @Transactional
    public Respondent identify(Command command) {
        StepRequest step = command.step();
        CaseDesk.Seen seen = desk.look(step.viewer(), step.id());
        FollowUpCase.Snapshot followUp = seen.followUp();
        CaseAccess access = seen.access();
        if (followUp.opening().consent()) {
            throw DomainError.refused("case-consent-given-ask-contact");
        }
        if (!access.identifies()) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "case-respondent-hidden");
        }
        new Faults().requireText(command.reason(), Notes.REASON, "/reason").refuseIfAny();
        Respondent respondent = responses
                .customerOf(followUp.response())
                .flatMap(customers::customer)
                .map(it -> new Respondent(it.ref(), it.name(), Optional.ofNullable(it.accountRef())))
                .orElseThrow(() -> DomainError.of(DomainError.Kind.GONE, "case-respondent-unknown"));
        audit.record(
                step.viewer().auditName(),
                "case.respondent-disclosed",
                step.id().toString(),
                Map.of(
                        "reason",
                        responses.commentMask(followUp.response()).apply(Objects.requireNonNull(command.reason()))));
        return respondent;
    }
}
