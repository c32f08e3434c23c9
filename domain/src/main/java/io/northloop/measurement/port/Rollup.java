package io.northloop.measurement.port;

import io.northloop.organisation.UnitRef;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;

/** The roll-up that appended deltas are folded into. */
public interface Rollup {

    /**
     * Moves up to so many deltas into the roll-up, all or none of them. Figures do not change by it. Several instances
     * may fold at once: each takes deltas that no other holds.
     *
     * @return how many deltas were folded
     */
    int fold(int atMost);

    /** Whether any delta waits. */
    boolean isBehind();

    /**
     * Counts the answers themselves and compares: roll-up and waiting deltas together must say the same, and so must
     * what is kept of single answers. Until the caller's transaction ends nobody folds and no answer is taken, so that
     * both sides are of one moment.
     *
     * @param unit only this one; empty for all
     * @param zone in which answers have their day
     * @param rebuild whether what was counted takes the place of what was kept
     */
    Recount recount(Optional<UnitRef> unit, ZoneId zone, boolean rebuild);

    /**
     * What both sides came to.
     *
     * @param kept of the roll-up with its deltas, before anything was rebuilt
     * @param counted of the answers
     * @param differing rows that are not the same on both sides
     * @param indexDiffering rows of the satisfaction index that stand elsewhere than their answer, or have none
     * @param ratingsDiffering ratings of satisfaction and effort that are not those of the answers
     * @param ratesDiffering days of ended invitations that are not those of the invitations
     */
    record Recount(
            Sum kept, Sum counted, long differing, long indexDiffering, long ratingsDiffering, long ratesDiffering) {

        /** As far as the answers say. */
        public Recount(Sum kept, Sum counted, long differing, long indexDiffering, long ratingsDiffering) {
            this(kept, counted, differing, indexDiffering, ratingsDiffering, 0);
        }

        public boolean isSame() {
            return faults() == 0;
        }

        /** Of all kinds. */
        public long faults() {
            return differing + indexDiffering + ratingsDiffering + ratesDiffering;
        }

        /** With as many faults more of the index, and of ended invitations. */
        public Recount plus(long index, long rates) {
            return new Recount(
                    kept, counted, differing, indexDiffering + index, ratingsDiffering, ratesDiffering + rates);
        }
    }

    /**
     * One side.
     *
     * @param rows of the roll-up, by unit, day, survey, programme, touchpoint and adviser; without those of nothing
     * @param answers with a score
     * @param checksum of all rows, in whatever order they come
     */
    record Sum(long rows, long answers, BigDecimal checksum) {}
}
