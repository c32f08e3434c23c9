package io.northloop.followup.port;

import io.northloop.followup.CaseId;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.UnitRef;
import java.time.Instant;

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
     */
    record Notice(String key, Reason reason, CaseId caseId, UnitRef unit, Instant dueAt, PersonView to) {}

    /**
     * Hands the notice over in the running transaction.
     *
     * @return whether there is an address to send it to
     */
    boolean send(Notice notice);
}
