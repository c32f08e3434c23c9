package io.northloop.programme;

import io.northloop.shared.Ref;

/** Names a programme. */
public record ProgrammeRef(String value) {

    public ProgrammeRef {
        if (value.isBlank() || value.length() > Ref.MAX_LENGTH) {
            throw new IllegalArgumentException("not a reference: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
