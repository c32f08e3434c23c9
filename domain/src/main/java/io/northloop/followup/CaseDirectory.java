package io.northloop.followup;

import io.northloop.access.Viewer;
import io.northloop.organisation.UnitRef;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What other capabilities may say of a case: where and when it was opened, and nothing of the answer or the respondent.
 */
public interface CaseDirectory {

    /** Empty when there is no such case, or not for this viewer. */
    Optional<CaseMention> mention(Viewer viewer, CaseId id);

    /**
     * Masks what staff write about the case as what its respondent said is masked, the respondent's name included;
     * empty when there is no such case.
     */
    Optional<UnaryOperator<String>> commentMask(CaseId id);

    /**
     * A case in passing.
     *
     * @param touchpoint code of what the answer was about
     */
    record CaseMention(CaseId id, UnitRef unit, Instant openedAt, Optional<String> touchpoint) {}
}
