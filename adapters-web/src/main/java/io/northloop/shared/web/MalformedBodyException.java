package io.northloop.shared.web;

import io.northloop.shared.Fault;
import java.util.List;

/** A JSON body that could be read only in part; names every place that was wrong. */
public final class MalformedBodyException extends RuntimeException {

    private final transient List<Fault> faults;

    MalformedBodyException(List<Fault> faults) {
        super("malformed body: " + faults);
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
