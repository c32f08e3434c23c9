package io.northloop.alerting;

import io.northloop.access.Viewer;

/** How many alerts wait for somebody; what home pages show. */
public interface OpenAlerts {

    /** Over exactly what the viewer may see. */
    Counts counts(Viewer viewer);

    /**
     * @param alarms that wait to be acknowledged; 0 below HQ
     * @param watches that are on
     */
    record Counts(long alarms, long watches) {}
}
