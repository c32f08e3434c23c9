package io.northloop.customer;

import io.northloop.shared.Ref;

/** Names an account: a company whose people are customers. Not a sign-in account. */
public record CustomerAccountRef(String value) {

    public CustomerAccountRef {
        if (value.isBlank() || value.length() > Ref.MAX_LENGTH) {
            throw new IllegalArgumentException("not a reference: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
