package io.northloop.customer;

import io.northloop.shared.Ref;

/** Names a customer; given by the calling system. */
public record CustomerRef(String value) {

    public CustomerRef {
        if (value.isBlank() || value.length() > Ref.MAX_LENGTH) {
            throw new IllegalArgumentException("not a reference: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
