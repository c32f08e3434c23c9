package io.northloop.programme.port;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.Wave;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All waves. */
public interface Waves {

    Optional<Wave> find(WaveId id);

    /** Those of them that there are. */
    List<Wave> all(Collection<WaveId> ids);

    /** The wave, locked until the end of the transaction. */
    Optional<Wave> forChange(WaveId id);

    /** Latest opening first. */
    List<Wave> of(ProgrammeRef programme);

    /** @return false when the programme has a wave of that quarter already; then nothing was kept */
    boolean add(Wave wave);

    void save(Wave wave);

    /** Held as it is until the end of the transaction: nobody pauses or cancels it in between. */
    Optional<Wave> hold(WaveId id);
}
