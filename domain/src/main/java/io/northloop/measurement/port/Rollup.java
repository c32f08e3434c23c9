package io.northloop.measurement.port;

/** The roll-up that appended deltas are folded into. */
public interface Rollup {

    /**
     * Moves up to so many deltas into the roll-up, all or none of them. Figures do not change by it. Several instances
     * may fold at once: each takes deltas that no other holds.
     *
     * @return how many deltas were folded
     */
    int fold(int atMost);

    /** Whether any delta waits. */
    boolean isBehind();
}
