package io.northloop.access.port;

/** The sessions of people signed in, on all instances. */
public interface Sessions {

    /** Ends them all; takes effect when the transaction commits. */
    void endAllOf(String username);
}
