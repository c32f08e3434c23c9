package io.northloop.response.port;

import io.northloop.customer.CustomerRef;
import io.northloop.programme.InvitationId;
import io.northloop.response.ResponseId;
import io.northloop.response.model.CorrectedAnswer;
import io.northloop.response.model.Correction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Where answers are corrected and erased: each with the deltas that keep the figures exact, all or nothing. The caller
 * holds the answer ({@link StoredResponses#hold}).
 */
public interface Amendments {

    /**
     * Writes the answer as it stands now, the correction, what it adds to the index, and two deltas where its score is
     * another one: away with the old score, on with the new.
     *
     * @param zone in which answers have their day
     */
    void correct(CorrectedAnswer corrected, ZoneId zone);

    /**
     * Empties the answer, and takes it out of the index and its count. What stays is that there was one: its id and its
     * sender's, so that the same sent again does not bring it back; the import, survey, unit, programme and touchpoint;
     * its moments, language, weight, and whether it was live and trusted. Its corrections go, what is kept of it beside
     * its link, and its announcement, where that waits.
     *
     * @param zone in which answers have their day
     */
    Erased erase(ResponseId id, Instant at, ZoneId zone);

    /** How the answer was corrected, in order. */
    List<Correction> of(ResponseId id);

    /** What hung on the answer. */
    record Erased(Optional<InvitationId> invitation, Optional<CustomerRef> customer) {}
}
