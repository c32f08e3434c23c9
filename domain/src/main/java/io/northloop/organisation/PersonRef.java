package io.northloop.organisation;

import io.northloop.shared.Ref;

/** Names a member of staff. */
public record PersonRef(String value) {

    public PersonRef {
        if (value.isBlank() || value.length() > Ref.MAX_LENGTH) {
            throw new IllegalArgumentException("not a reference: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
