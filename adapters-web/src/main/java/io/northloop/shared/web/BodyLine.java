package io.northloop.shared.web;

import io.northloop.shared.Fault;
import java.util.List;

/** One line of a body that was not empty. */
public sealed interface BodyLine<T> {

    /** Counted from 1. */
    int number();

    /** A line that could be read. */
    record Good<T>(int number, T value) implements BodyLine<T> {}

    /** A line that could not. */
    record Bad<T>(int number, List<Fault> faults) implements BodyLine<T> {
        public Bad {
            faults = List.copyOf(faults);
        }
    }
}
