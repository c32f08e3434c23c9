package io.northloop.response.application;

import io.northloop.shared.DomainError;

/** Why a link takes no answer. None of them says more than the holder of the link knows. */
final class LinkErrors {

    private LinkErrors() {}

    static DomainError unknown() {
        return DomainError.notFound("link-unknown");
    }

    static DomainError expired() {
        return DomainError.of(DomainError.Kind.GONE, "link-expired");
    }

    static DomainError spent() {
        return DomainError.conflict("link-spent");
    }
}
