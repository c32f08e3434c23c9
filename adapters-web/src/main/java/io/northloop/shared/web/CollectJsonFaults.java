package io.northloop.shared.web;

import io.northloop.shared.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.util.TokenBufferReadContext;

/**
 * Reads on after a fault while a request body is read, so that the sender hears of every fault at once. Outside of a
 * request nothing is collected and the first fault ends the reading, as usual.
 */
final class CollectJsonFaults extends DeserializationProblemHandler {

    private static final int AT_MOST = 100;
    private static final ThreadLocal<@Nullable List<Fault>> COLLECTED = new ThreadLocal<>();

    static void begin() {
        COLLECTED.set(new ArrayList<>());
    }

    /** What was found since {@link #begin}. */
    static List<Fault> end() {
        List<Fault> found = COLLECTED.get();
        COLLECTED.remove();
        return found == null ? List.of() : List.copyOf(found);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        if (!noted(parser, "unknown-field")) {
            return false;
        }
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String problem) {
        boolean noted = target.isEnum()
                ? noted(context.getParser(), "one-of", names(target))
                : !target.isPrimitive() && noted(context.getParser(), "invalid");
        return noted ? null : NOT_HANDLED;
    }

    private static String names(Class<?> closed) {
        return Arrays.stream(closed.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String problem) {
        return !target.isPrimitive() && noted(context.getParser(), "invalid") ? null : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String problem) {
        if (target.isPrimitive() || !noted(parser, "wrong-type")) {
            return NOT_HANDLED;
        }
        parser.skipChildren();
        return null;
    }

    /** Notes a fault where the parser stands; false when nothing is collected, so that the reading has to end. */
    static boolean noted(@Nullable JsonParser parser, String code, Object... arguments) {
        List<Fault> found = COLLECTED.get();
        if (found == null || parser == null || found.size() >= AT_MOST) {
            return false;
        }
        found.add(Fault.at(pointer(parser), code, arguments));
        return true;
    }

    /**
     * Fields that a record does not know are read again from a buffer, whose pointers name the last field of the record
     * on the way.
     */
    private static String pointer(JsonParser parser) {
        JsonPointer pointer = parser.streamReadContext().pathAsPointer();
        JsonPointer above = pointer.head();
        boolean buffered =
                parser.streamReadContext() instanceof TokenBufferReadContext && above != null && !above.matches();
        return (buffered ? above.head().append(pointer.last()) : pointer).toString();
    }
}
