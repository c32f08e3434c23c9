package io.northloop.programme.port;

import io.northloop.programme.WaveId;
import io.northloop.programme.model.SampleReached;
import io.northloop.programme.model.WaveCounts;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Counts how far waves have come. */
public interface WaveRecords {

    /** One entry for each wave that there is. */
    Map<WaveId, WaveCounts> counts(Collection<WaveId> waves, Instant now);

    /** How many of the wave's centres have so many answers. */
    SampleReached reached(WaveId wave, int answersWanted);
}
