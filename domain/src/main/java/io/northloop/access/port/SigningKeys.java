package io.northloop.access.port;

import java.util.List;

/** The keys that sign access tokens, sealed. */
public interface SigningKeys {

    /** Sealed keys, the newest first. */
    List<String> all();

    /** Waits for another instance that makes a key at the same moment. */
    void lockForChange();

    void add(String keyId, String sealed);
}
