package io.northloop.measurement.port;

import io.northloop.measurement.model.QuadrantCuts;
import java.util.List;

/** Keeps every version of the quadrant's cuts. */
public interface QuadrantCutsRegister {

    /** The version in force. */
    QuadrantCuts current();

    /** The same, which nobody else replaces until the transaction ends. */
    QuadrantCuts lockForChange();

    /** All of them, newest first. */
    List<QuadrantCuts> versions();

    /** Puts a version in force. */
    void add(QuadrantCuts next);
}
