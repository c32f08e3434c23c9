package io.northloop.shared.port;

/**
 * Random keys of 32 bytes, one per purpose, made at first use and kept in the database under the master key. All
 * instances share them, and they stay the same when the master key changes.
 */
public interface DataKeys {

    /**
     * @param purpose lower-case-with-dashes, such as {@code opt-out}
     * @return a fresh copy
     */
    byte[] key(String purpose);
}
