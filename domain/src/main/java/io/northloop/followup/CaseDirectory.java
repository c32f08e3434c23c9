package io.northloop.followup;

import io.northloop.access.Viewer;

/** What other capabilities may ask about cases. */
public interface CaseDirectory {

    /** Whether there is such a case, and the viewer sees it. */
    boolean sees(Viewer viewer, CaseId id);
}
