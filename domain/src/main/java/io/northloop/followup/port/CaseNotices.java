package io.northloop.followup.port;

import io.northloop.followup.CaseId;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.UnitRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells members of staff about cases. A notice never says who answered, nor what. */
public interface CaseNotices {

    /** Why somebody is told. */
    enum Reason {
        OPENED,
        ASSIGNED,
        REMINDER,
        REGION,
        HEADQUARTERS
    }

    /**
     * One notice.
     *
     * @param key the notice is sent once per key
     * @param dueAt when the 24 hours end
     * @param hours of a reminder, hours left until {@code dueAt}; of an escalation, hours since the answer was
     *     received; rounded, 0 in other notices
     * @param inPlaceOf whom the notice is meant for, when that person has no address and {@code to} is the next in line
     */
    record Notice(
            String key,
            Reason reason,
            CaseId caseId,
            UnitRef unit,
            Instant dueAt,
            long hours,
            PersonView to,
            @Nullable PersonView inPlaceOf) {}

    /** Whether there is an address of this person to send notices to. */
    boolean reaches(PersonView person);

    /**
     * Hands the notices over in the running transaction.
     *
     * @param notices each to somebody who can be reached
     */
    void send(List<Notice> notices);
}
