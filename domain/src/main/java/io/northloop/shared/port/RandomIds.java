package io.northloop.shared.port;

import java.util.UUID;

/** Where identities come from that must tell neither when nor in which order they were given. */
public interface RandomIds {

    /** A value never given before, by chance alone. */
    UUID next();
}
