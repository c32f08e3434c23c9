package io.northloop.proposition.port;

import io.northloop.proposition.model.GridSettings;

/** How HQ cuts the profit grid. */
public interface GridSettingsRegister {

    GridSettings current();

    /** The same, nobody else changing it until the transaction ends. */
    GridSettings lockForChange();

    /** Keeps what was changed under the next version. */
    void save(GridSettings changed);
}
