package io.northloop.programme;

import io.northloop.shared.Ref;

/** Names a programme. */
public record ProgrammeRef(String value) {

    public ProgrammeRef {
        Ref.lookedUp(value, "/ref");
    }

    @Override
    public String toString() {
        return value;
    }
}
