package io.northloop.programme.port;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which waves something is to be done about. Those of programmes that are not active are left alone. */
public interface WaveWork {

    /** Active quarterly programmes without a planned wave. */
    List<ProgrammeRef> withoutPlan();

    /** Planned ones whose first day has come. */
    List<WaveId> toOpen(LocalDate today);

    /** The first day of the next planned one. */
    Optional<LocalDate> nextOpening();

    /** Running ones that are not prepared. */
    List<WaveId> toPrepare();

    /** Prepared ones of which nobody waits any more, and sent ones without an open link. */
    List<WaveId> toMoveOn();
}
