package io.northloop.followup.port;

import io.northloop.followup.CaseId;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.organisation.PersonRef;
import io.northloop.response.ResponseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All cases. */
public interface Cases {

    /**
     * Makes sure that nobody else opens a case for these answers until the running transaction ends.
     *
     * @return those for which there is none yet
     */
    Set<ResponseId> reserve(List<ResponseId> answers);

    void add(List<FollowUpCase> opened);

    Optional<FollowUpCase> find(CaseId id);

    /** The case for a change: nobody else changes it until the running transaction ends. */
    Optional<FollowUpCase> lock(CaseId id);

    /** The same, but empty at once when somebody else is changing it. */
    Optional<FollowUpCase> lockIfFree(CaseId id);

    /** Stores the changes; refused with {@code case-changed} (409) when somebody else changed the case in between. */
    void save(FollowUpCase changed);

    /** Cases of this owner that are not closed, the most urgent first. */
    List<CaseId> unfinishedOf(PersonRef owner);

    /** Cases whose alarm is due, the earliest first. */
    List<CaseId> withAlarmDue(Instant now, int atMost);

    /** The earliest alarm that is still to be raised. */
    Optional<Instant> nextAlarm();
}
