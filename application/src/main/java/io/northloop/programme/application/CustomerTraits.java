package io.northloop.programme.application;

import io.northloop.customer.CustomerView;
import java.util.HashMap;
import java.util.Map;

/** What filters may ask about a customer: the attributes, and under the name {@code position} the position. */
final class CustomerTraits {

    static final String POSITION = "position";

    private CustomerTraits() {}

    static Map<String, String> of(CustomerView customer) {
        Map<String, String> traits = new HashMap<>(customer.attributes());
        if (customer.position() != null) {
            traits.put(POSITION, customer.position());
        }
        return traits;
    }
}
