package io.northloop.shared.port;

import java.util.UUID;

/** Where new identities come from. Time-ordered, so that indexes grow at one end. */
public interface Ids {

    /** A value never given before. */
    UUID next();
}
