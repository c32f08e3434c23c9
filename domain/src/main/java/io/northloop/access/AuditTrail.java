package io.northloop.access;

import java.util.Map;

/** Append-only record of who saw or changed what. */
public interface AuditTrail {

    /**
     * Writes one entry in the running transaction.
     *
     * @param who {@link Viewer#auditName()} or {@code system}
     * @param action dotted, past tense: {@code case.contact-disclosed}
     * @param subject id or ref of what it was done to
     * @param details short facts, each cut at 300 characters; never contact data nor free text of respondents. Free
     *     text of staff is a reason that they had to give, masked like a respondent's comment
     */
    void record(String who, String action, String subject, Map<String, String> details);
}
