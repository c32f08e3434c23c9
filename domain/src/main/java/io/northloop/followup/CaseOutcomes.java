package io.northloop.followup;

import io.northloop.access.Viewer;
import io.northloop.organisation.UnitRef;
import io.northloop.survey.SurveyKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the cases of a stretch of time; what reports show. */
public interface CaseOutcomes {

    /** Over exactly the cases that the viewer may see. */
    Counts outcomes(Viewer viewer, Question question);

    /**
     * Cases of answers received in {@code [from, until)}.
     *
     * @param unit a centre, or a region with its centres; everything the viewer may see when empty
     * @param touchpoint code; whatever the answer was about when empty
     * @param kind of the survey that was answered; every kind when empty
     */
    record Question(
            Optional<UnitRef> unit,
            Optional<String> touchpoint,
            Optional<SurveyKind> kind,
            Instant from,
            Instant until) {

        /** Whatever was asked, and about what. */
        public static Question about(Optional<UnitRef> unit, Instant from, Instant until) {
            return new Question(unit, Optional.empty(), Optional.empty(), from, until);
        }
    }

    /**
     * Cases of the answers received in that time, as they stand now.
     *
     * @param opened all of them
     * @param inTime contacted strictly before the 24 hours ended
     * @param breached the 24 hours ended without contact; those that are not over yet are neither
     * @param open not closed
     * @param explained with a root cause
     */
    record Counts(long opened, long inTime, long breached, long open, long explained) {

        /** Those whose 24 hours were kept or ended. */
        public long judged() {
            return inTime + breached;
        }

        /** Share of 1 of the cases whose 24 hours were kept or ended; {@code null} without any. */
        public @Nullable Double breachShare() {
            return judged() == 0 ? null : (double) breached / judged();
        }
    }
}
