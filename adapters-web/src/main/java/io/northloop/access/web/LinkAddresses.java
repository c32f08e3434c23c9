package io.northloop.access.web;

import io.northloop.shared.port.PublicAddress;
import org.springframework.stereotype.Component;

/** Full addresses of the links that work once. */
@Component
class LinkAddresses {

    private final PublicAddress address;

    LinkAddresses(PublicAddress address) {
        this.address = address;
    }

    String setUp(String token) {
        return address.of("/set-up/" + token).toString();
    }

    String password(String token) {
        return address.of("/password/" + token).toString();
    }
}
