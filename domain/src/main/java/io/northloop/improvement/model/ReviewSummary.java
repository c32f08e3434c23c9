package io.northloop.improvement.model;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import java.time.Instant;

/**
 * A review as lists show it.
 *
 * @param undecided issues without plan and reason
 */
public record ReviewSummary(
        WaveId wave, ProgrammeRef programme, Instant closedAt, int issues, int undecided, boolean complete) {}
