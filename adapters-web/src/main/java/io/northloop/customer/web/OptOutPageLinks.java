package io.northloop.customer.web;

import io.northloop.customer.port.OptOutLinks;
import io.northloop.shared.port.PublicAddress;
import java.net.URI;
import org.springframework.stereotype.Component;

@Component
class OptOutPageLinks implements OptOutLinks {

    private final PublicAddress address;

    OptOutPageLinks(PublicAddress address) {
        this.address = address;
    }

    @Override
    public URI page(String token) {
        return address.of("/opt-out/" + token);
    }
}
