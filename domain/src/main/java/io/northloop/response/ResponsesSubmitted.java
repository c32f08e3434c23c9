package io.northloop.response;

import io.northloop.shared.DomainEvents;
import java.util.List;

/** Answers that are announced together: what is done about them commits for all of them or for none. */
public record ResponsesSubmitted(List<ResponseSubmitted> all) implements DomainEvents {

    public ResponsesSubmitted {
        all = List.copyOf(all);
    }
}
