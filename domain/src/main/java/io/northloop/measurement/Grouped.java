package io.northloop.measurement;

import java.util.Map;

/**
 * A figure of a breakdown, whatever it is a figure of.
 *
 * @param <T> what it is itself
 */
public interface Grouped<T extends Grouped<T>> {

    /** Value per grouping asked for, in that order; {@code ""} where the answers say nothing about it. */
    Map<Grouping, String> group();

    /** The same figure as that of another group. */
    T under(Map<Grouping, String> other);
}
