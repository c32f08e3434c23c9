package io.northloop.programme.model;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which of a programme's asking is meant.
 *
 * @param from included
 * @param until excluded
 * @param wave only this one
 */
public record AskingPeriod(ProgrammeRef programme, Instant from, Instant until, Optional<WaveId> wave) {}
