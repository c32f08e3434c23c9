package io.northloop.response.application;

import io.northloop.access.Viewer;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.response.ResponseId;
import io.northloop.response.model.CommentMask;
import io.northloop.response.model.Correction;
import io.northloop.response.model.StoredResponse;
import io.northloop.response.port.StoredResponses;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What correcting and erasing have in common: whose answer it is, why it is done, and in which category that leaves a
 * customer.
 */
@Component
final class AmendableAnswers {

    private final StoredResponses stored;
    private final SurveyDirectory surveys;
    private final CustomerDirectory customers;

    AmendableAnswers(StoredResponses stored, SurveyDirectory surveys, CustomerDirectory customers) {
        this.stored = stored;
        this.surveys = surveys;
        this.customers = customers;
    }

    /**
     * The answer to change, held until the running transaction ends.
     *
     * @throws DomainError FORBIDDEN as {@link #seen}, and {@code answer-given-here} for a machine, where the answer
     *     came from no machine and no file: it is not theirs to put right; NOT_FOUND as {@link #seen}
     */
    StoredResponse held(Viewer viewer, String id) {
        StoredResponse answer = allowed(viewer, id, stored::hold);
        if (viewer instanceof Viewer.Machine && !answer.collected()) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "answer-given-here");
        }
        return answer;
    }

    /**
     * The answer to look at.
     *
     * @throws DomainError FORBIDDEN for whoever reads no single answers; NOT_FOUND, also for an answer of an employee,
     *     and for one that was erased
     */
    StoredResponse seen(Viewer viewer, String id) {
        return allowed(viewer, id, stored::find);
    }

    private interface Look {
        Optional<StoredResponse> at(ResponseId id);
    }

    private StoredResponse allowed(Viewer viewer, String id, Look look) {
        ResponseQueries.refuseUnlessAllowed(viewer);
        return ResponseId.parse(id)
                .flatMap(look::at)
                .filter(response -> surveys.kind(response.survey())
                        .filter(kind -> kind != SurveyKind.EMPLOYEE)
                        .isPresent())
                .orElseThrow(() -> DomainError.notFound("response-unknown"));
    }

    /** @param faults receives what is wrong with the reason */
    static String reason(@Nullable String given, Faults faults) {
        String reason = given == null ? "" : given.strip();
        faults.require(!reason.isEmpty(), "/reason", "required")
                .require(
                        reason.length() <= Correction.LONGEST_REASON, "/reason", "too-long", Correction.LONGEST_REASON);
        return reason;
    }

    /** A reason as it is kept. */
    static String masked(String reason, StoredResponse of) {
        return CommentMask.apply(reason, of.customerName().stream().toList());
    }

    /**
     * Tells the customers anew in which categories this one was, by the answers that there are now. What they knew goes
     * first: a new answer that is announced meanwhile waits for it, and is remembered after.
     */
    void recallCategories(CustomerRef customer) {
        customers.forgetCategories(customer);
        customers.rememberCategories(stored.categoriesOf(customer));
    }
}
