package io.northloop.organisation;

import io.northloop.shared.Ref;

/** Names a member of staff. */
public record PersonRef(String value) {

    public PersonRef {
        Ref.lookedUp(value, "/ref");
    }

    @Override
    public String toString() {
        return value;
    }
}
