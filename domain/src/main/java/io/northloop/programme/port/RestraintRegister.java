package io.northloop.programme.port;

import io.northloop.programme.model.RestraintLimits;
import io.northloop.programme.model.RestraintSettings;

/** Keeps the company's restraint. */
public interface RestraintRegister {

    RestraintSettings current();

    /** The same, which nobody else changes until the transaction ends. */
    RestraintSettings lockForChange();

    /** Replaces it; its version goes up by one. */
    void save(RestraintLimits changed);
}
