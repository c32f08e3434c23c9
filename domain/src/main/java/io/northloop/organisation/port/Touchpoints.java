package io.northloop.organisation.port;

import io.northloop.organisation.TouchpointView;

/** The kept list of touchpoints, for changing it. */
public interface Touchpoints {

    /** Adds it at the end of the journey, or renames or retires the one with this code. */
    void save(TouchpointView touchpoint);
}
