package io.northloop.shared.web;

import io.northloop.shared.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** A body that is read line by line, so that its length does not matter and a bad line spoils only itself. */
public interface BodyLines<T> extends AutoCloseable {

    /** The next lines, at most so many; empty at the end. */
    List<BodyLine<T>> next(int atMost) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * Hands what could be read to a use case, so many at once, and what became of every line to the tally, in order.
     *
     * @param take gives a verdict for each value, in their order
     */
    default <V> void takeAll(int atOnce, Function<List<T>, List<V>> take, Tally<T, V> tally) throws IOException {
        for (List<BodyLine<T>> some = next(atOnce); !some.isEmpty(); some = next(atOnce)) {
            List<T> values = new ArrayList<>();
            for (BodyLine<T> line : some) {
                if (line instanceof BodyLine.Good<T>(int _, T value)) {
                    values.add(value);
                }
            }
            Iterator<V> verdicts = take.apply(values).iterator();
            for (BodyLine<T> line : some) {
                switch (line) {
                    case BodyLine.Good<T>(int number, T value) -> tally.count(number, value, verdicts.next());
                    case BodyLine.Bad<T>(int number, List<Fault> faults) -> tally.reject(number, faults);
                }
            }
        }
    }

    /** Counts what became of lines. */
    interface Tally<T, V> {

        void count(int line, T value, V verdict);

        void reject(int line, List<Fault> faults);
    }
}
