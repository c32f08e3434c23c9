package io.northloop.customer.port;

import java.net.URI;

/** Where opt-out pages are. */
public interface OptOutLinks {

    URI page(String token);
}
