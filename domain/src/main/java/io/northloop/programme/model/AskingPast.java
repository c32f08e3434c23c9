package io.northloop.programme.model;

import io.northloop.programme.ProgrammeRef;
import java.time.LocalDate;

/**
 * What became of everybody whom a programme could have asked over a past of whole days.
 *
 * @param first day on which anybody of them became eligible, in the company's zone
 * @param eligible all of them
 * @param suppressed of these, not asked
 * @param restrained of those suppressed, for restraint
 * @param waiting of those eligible, not sent yet: their fate is open
 * @param responded of the links that closed in that past
 */
public record AskingPast(
        ProgrammeRef programme,
        LocalDate first,
        long eligible,
        long suppressed,
        long restrained,
        long waiting,
        ResponseShare responded) {

    /** Whether nobody was asked so far, so that those suppressed already say nothing of those who wait. */
    public boolean isBeforeFirstAsking() {
        return eligible == suppressed + waiting;
    }
}
