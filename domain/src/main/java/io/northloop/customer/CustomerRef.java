package io.northloop.customer;

import io.northloop.shared.Ref;

/** Names a customer; given by the calling system. */
public record CustomerRef(String value) {

    public CustomerRef {
        Ref.lookedUp(value, "/ref");
    }

    @Override
    public String toString() {
        return value;
    }
}
