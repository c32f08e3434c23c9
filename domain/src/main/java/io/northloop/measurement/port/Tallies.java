package io.northloop.measurement.port;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.Integrity;
import io.northloop.measurement.SegmentMembership;
import io.northloop.measurement.model.Tally;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts answers: roll-up and deltas not yet folded, in one snapshot, so that every count is exact. */
public interface Tallies {

    /**
     * The most groups of one table. Of more, one too many is told, for whoever asks to notice: they are not held in
     * memory.
     */
    int MOST_GROUPS = 100_000;

    /** The groups that have answers, or had some that were taken back; in no particular order. */
    List<Counted> count(Question question);

    /**
     * What to count.
     *
     * @param units only these; all when empty
     * @param members only answers of these customers; everybody's when empty. They are counted one by one, not from the
     *     roll-up, which knows no customers
     * @param groupBy any grouping but {@link Grouping#REGION} and {@link Grouping#SEGMENT}, which answers do not know
     */
    record Question(
            Optional<Set<UnitRef>> units,
            Optional<SurveyKind> kind,
            Optional<SurveyRef> survey,
            Optional<ProgrammeRef> programme,
            Optional<String> touchpoint,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<SegmentMembership> members,
            Integrity integrity,
            List<Grouping> groupBy,
            boolean weighted) {

        public Question {
            units = units.map(Set::copyOf);
            groupBy = List.copyOf(groupBy);
        }
    }

    /**
     * One group.
     *
     * @param group its value per grouping, in the question's order; {@code ""} where answers say nothing about it
     */
    record Counted(List<String> group, Tally tally) {

        public Counted {
            group = List.copyOf(group);
        }
    }
}
