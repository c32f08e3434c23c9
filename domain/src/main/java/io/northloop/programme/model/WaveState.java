package io.northloop.programme.model;

import java.util.EnumSet;
import java.util.Set;

/** Where a wave stands: PLANNED → RUNNING ⇄ PAUSED → SENT → CLOSED, or CANCELLED. */
public enum WaveState {
    /** It opens on its day. */
    PLANNED,
    /** It is being prepared and sent. */
    RUNNING,
    /** Nothing of it leaves. */
    PAUSED,
    /** Nobody waits any more; links are open. */
    SENT,
    /** The last link has closed. */
    CLOSED,
    CANCELLED;

    private static final Set<WaveState> ENDED = EnumSet.of(CLOSED, CANCELLED);

    /** Whether nothing will change any more but for links that were given out before it was cancelled. */
    public boolean isOver() {
        return ENDED.contains(this);
    }
}
