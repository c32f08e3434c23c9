package io.northloop.customer.model;

import io.northloop.customer.CustomerRef;
import io.northloop.shared.DomainError;
import java.util.Optional;

/** A person who is served, as other systems describe them. */
public final class Customer {

    private final CustomerRef ref;
    private CustomerProfile profile;
    private final long version;

    private Customer(CustomerRef ref, CustomerProfile profile, long version) {
        this.ref = ref;
        this.profile = profile;
        this.version = version;
    }

    public static Customer register(CustomerRef ref, CustomerProfile profile) {
        return new Customer(ref, profile, 0);
    }

    public static Customer restore(Snapshot snapshot) {
        return new Customer(snapshot.ref(), snapshot.profile(), snapshot.version());
    }

    /**
     * Replaces what is known.
     *
     * @param seen the version that the caller saw; without one the latest telling wins
     */
    public void describe(CustomerProfile told, Optional<Long> seen) {
        if (seen.isPresent() && seen.get() != version) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        profile = told;
    }

    public Snapshot snapshot() {
        return new Snapshot(ref, profile, version);
    }

    /** Everything there is to keep. */
    public record Snapshot(CustomerRef ref, CustomerProfile profile, long version) {}
}
