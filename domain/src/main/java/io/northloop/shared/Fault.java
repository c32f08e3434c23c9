package io.northloop.shared;

import java.util.List;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer JSON pointer (RFC 6901) to the place, such as {@code /answers/0/value}; for a file, the column
 * @param code stable; its sentence is {@code fault.<code>} in the message bundles
 * @param arguments fill the sentence, numbered from 0
 */
public record Fault(String pointer, String code, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault at(String pointer, String code, Object... arguments) {
        return new Fault(pointer, code, List.of(arguments));
    }
}
