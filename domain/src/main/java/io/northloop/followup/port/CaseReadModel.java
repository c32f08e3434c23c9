package io.northloop.followup.port;

import io.northloop.followup.CaseCounts;
import io.northloop.followup.CaseId;
import io.northloop.followup.CaseOutcomes;
import io.northloop.followup.CaseState;
import io.northloop.followup.ContactTimes;
import io.northloop.followup.model.CaseSight;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists and figures of cases, read straight from the tables. */
public interface CaseReadModel {

    /**
     * What is asked for.
     *
     * @param units empty for any
     * @param states empty for any
     * @param owners empty for any, nobody included
     * @param overdueAt when given, only cases without contact whose 24 hours ended at this moment or before
     */
    record Filter(Set<UnitRef> units, Set<CaseState> states, Set<PersonRef> owners, Optional<Instant> overdueAt) {

        public Filter {
            units = Set.copyOf(units);
            states = Set.copyOf(states);
            owners = Set.copyOf(owners);
        }
    }

    /** A case in a list, complete; what a viewer may not see is taken out above. */
    record Row(
            CaseId id,
            ResponseId response,
            UnitRef unit,
            @Nullable PersonRef owner,
            CaseState state,
            int score,
            Instant openedAt,
            Instant dueAt,
            @Nullable Instant firstContactAt,
            int escalation,
            @Nullable String rootCause,
            boolean consent,
            long version) {}

    /**
     * How well the loop is closed, over cases whose 24 hours are over or that were contacted.
     *
     * @param cases how many
     * @param withinSla how many of them were contacted strictly before the 24 hours ended
     * @param medianToContact median time from receipt of the answer to the first contact, where there was one
     * @param closed how many of them are closed
     * @param medianToClose median time from receipt of the answer to closing, of those that are closed
     * @param recovered how many of them have a customer who answered again later in a better category
     */
    record Performance(
            long cases,
            long withinSla,
            Optional<Duration> medianToContact,
            long closed,
            Optional<Duration> medianToClose,
            long recovered) {

        /** Share of 1 within the service level; not to be asked without cases. */
        public double withinShare() {
            return (double) withinSla / cases;
        }

        /** Share of 1 whose customer was won back; not to be asked without cases. */
        public double recoveredShare() {
            return (double) recovered / cases;
        }
    }

    /** By due time, the most urgent first. */
    Slice<Row> list(CaseSight sight, Filter filter, SliceRequest slice);

    CaseCounts.Counts count(CaseSight sight, Instant now, Duration soon);

    Performance performance(CaseSight sight, Set<UnitRef> units, Instant since, Instant now);

    /** @param units take the place of the question's unit; empty for any */
    CaseOutcomes.Counts outcomes(CaseSight sight, Set<UnitRef> units, CaseOutcomes.Question question, Instant now);

    /** Cases whose 24 hours ended in {@code [from, until)}, by unit. */
    List<ContactTimes.Kept> kept(Instant from, Instant until);
}
