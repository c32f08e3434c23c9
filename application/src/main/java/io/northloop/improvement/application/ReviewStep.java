package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.programme.WaveId;
import java.util.Optional;

/**
 * Who takes a step in the review of a wave.
 *
 * @param actingFor whom a machine acts for: somebody at headquarters
 */
public record ReviewStep(Viewer viewer, WaveId wave, Optional<String> actingFor) {}
