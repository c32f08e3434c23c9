package io.northloop.response.port;

import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.response.model.Answers;
import io.northloop.response.model.CsiAnswer;
import io.northloop.survey.SurveyVersionId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What is kept of each answer for the satisfaction index. */
public interface IndexRows {

    /**
     * An answer to a CSI survey, or any other of which something is kept.
     *
     * @param kept empty where there is nothing
     */
    record Indexed(ResponseId id, SurveyVersionId survey, Answers answers, Optional<CsiAnswer> kept) {}

    /**
     * A part of them, by their ids.
     *
     * @param last those after it; empty for the first
     * @param unit only of this one; empty for all
     */
    List<Indexed> after(Optional<ResponseId> last, Optional<UnitRef> unit, int atMost);

    /** Keeps this, in place of what was kept. */
    void keep(ResponseId id, CsiAnswer adds, ZoneId zone);

    void forget(ResponseId id);
}
