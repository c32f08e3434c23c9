package io.northloop.customer.application;

import io.northloop.customer.model.ContactMarks;
import io.northloop.shared.port.DataKeys;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Gives the keyed marks of contacts; the key is read when first needed and stays the same for ever. */
@Component
public class OptOutMarks {

    private static final String PURPOSE = "opt-out";

    private final DataKeys keys;
    private final AtomicReference<Optional<ContactMarks>> known = new AtomicReference<>(Optional.empty());

    OptOutMarks(DataKeys keys) {
        this.keys = keys;
    }

    public ContactMarks get() {
        return known.get().orElseGet(() -> {
            ContactMarks marks = new ContactMarks(keys.key(PURPOSE));
            known.set(Optional.of(marks));
            return marks;
        });
    }
}
