package io.northloop.shared;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Work that falls due at a moment of business time: sending an invitation, reminding an owner, escalating a case.
 * A scheduler calls {@link #runDue} again and again; the demo's clock instead asks {@link #nextDue} and steps from one
 * moment to the next. Every implementation claims its rows, so that several instances may run it at once.
 */
public interface DueWork {

    /** Stable name in lower-case-with-dashes; the scheduler's task is called so. */
    String name();

    /** The earliest moment, past or future, at which something is to be done; empty when nothing waits. */
    Optional<Instant> nextDue();

    /**
     * Does what is due at {@code now} or before.
     *
     * @return how many items were handled; 0 when nothing was due
     */
    int runDue(Instant now);

    /** Its parts that may run side by side, each under a name of its own; they are all of it. */
    default List<DueWork> lanes() {
        return List.of(this);
    }
}
