package io.northloop.programme;

import io.northloop.organisation.UnitRef;
import io.northloop.survey.SurveyRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts for the response rate and the feedback rate (method §1): of the invitations sent and not bounced whose link's
 * time ran out in the period, answered or not, how many were answered, and how many by an answer that is trusted. Were
 * answers counted when they came, quick ones would stand before the silence of those who were asked with them.
 */
public interface ResponseRates {

    /** One entry per group that has any; a single one with an empty key when nothing is grouped by. */
    List<Closed> closed(Criteria criteria);

    /**
     * What to count.
     *
     * @param from first day, in the company's zone; empty: from the beginning
     * @param to last day, included; empty: up to now
     * @param units centres; empty means all
     */
    record Criteria(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Set<UnitRef> units,
            Optional<SurveyRef> survey,
            Optional<ProgrammeRef> programme,
            Optional<String> touchpoint,
            Set<Dimension> by) {
        public Criteria {
            units = Set.copyOf(units);
            by = Set.copyOf(by);
        }
    }

    /** What to group by. Periods are named by their first day, in ISO form. */
    enum Dimension {
        UNIT,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        SURVEY,
        PROGRAMME,
        TOUCHPOINT,
        ADVISER
    }

    /**
     * One group.
     *
     * @param group the value for each dimension grouped by; empty text where there is none
     * @param invited sent, not bounced, closed
     * @param responded of those, answered
     * @param trusted of those, by an answer that headquarters neither suspects nor has excluded
     */
    record Closed(Map<Dimension, String> group, long invited, long responded, long trusted) {
        public Closed {
            group = Map.copyOf(group);
        }

        /** responded ÷ invited, 0 … 1; empty when nothing closed. */
        public Optional<Double> rate() {
            return invited == 0 ? Optional.empty() : Optional.of((double) responded / invited);
        }
    }
}
