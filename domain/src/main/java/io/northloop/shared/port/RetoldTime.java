package io.northloop.shared.port;

import java.time.Instant;

/**
 * Lets what is past happen at its own moments, so that the demo company's history is made by the use cases themselves.
 * It exists in the demo only.
 */
public interface RetoldTime {

    /**
     * Business time is {@code moment} for everything that the calling thread does in {@code happening}; for all others
     * it goes on.
     *
     * @throws IllegalArgumentException when the moment is still to come
     */
    void at(Instant moment, Runnable happening);
}
