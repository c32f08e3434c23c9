package io.northloop.message.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of several queues that are sent side by side. All messages to one addressee are in the same lane: so they leave
 * one after the other, and whether the next may still leave is asked when the one before has left.
 *
 * @param number from 0
 * @param of how many there are; at least 1
 */
public record Lane(int number, int of) {

    public Lane {
        if (number < 0 || number >= of) {
            throw new IllegalArgumentException("no lane " + number + " of " + of);
        }
    }

    public static List<Lane> all(int of) {
        return IntStream.range(0, of).mapToObj(number -> new Lane(number, of)).toList();
    }
}
