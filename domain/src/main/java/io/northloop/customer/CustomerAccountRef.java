package io.northloop.customer;

import io.northloop.shared.Ref;

/** Names an account: a company whose people are customers. Not a sign-in account. */
public record CustomerAccountRef(String value) {

    public CustomerAccountRef {
        Ref.lookedUp(value, "/ref");
    }

    @Override
    public String toString() {
        return value;
    }
}
