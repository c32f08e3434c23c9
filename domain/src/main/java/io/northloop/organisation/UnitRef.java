package io.northloop.organisation;

import io.northloop.shared.Ref;

/** Names a region or a service centre; company-wide, given by the calling system or by HQ. */
public record UnitRef(String value) {

    public UnitRef {
        Ref.lookedUp(value, "/ref");
    }

    @Override
    public String toString() {
        return value;
    }
}
