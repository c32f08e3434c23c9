package io.northloop.programme.model;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.WaveId;

/** What of a wave is prepared in one go: a unit of a quarter's wave, or some lines of a list for one unit. */
public record WavePart(WaveId wave, int number, UnitRef unit) {}
