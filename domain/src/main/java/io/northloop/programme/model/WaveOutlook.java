package io.northloop.programme.model;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.shared.Quarter;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A wave in the calendar: one that runs, one that is planned, or one that a programme's trigger will plan.
 *
 * @param wave empty while it is not planned yet
 * @param quarter whose wave it is; empty for a list
 * @param name of the list; empty for a quarter's
 * @param eligible how many are in it; empty while it is not prepared
 * @param waiting of these, not sent yet; empty while it is not prepared
 */
public record WaveOutlook(
        ProgrammeRef programme,
        Optional<WaveId> wave,
        Optional<Quarter> quarter,
        Optional<String> name,
        WaveState state,
        LocalDate opensOn,
        LocalDate lastDay,
        Optional<Long> eligible,
        Optional<Long> waiting) {}
