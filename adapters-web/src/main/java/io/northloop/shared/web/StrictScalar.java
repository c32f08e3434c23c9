package io.northloop.shared.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads a scalar only from its own kind of JSON value. While faults are collected a wrong one is noted and the reading
 * goes on with a stand-in, because the body is refused anyway.
 */
final class StrictScalar<T> extends StdScalarDeserializer<T> {

    private static final Set<JsonToken> WHOLE = Set.of(JsonToken.VALUE_NUMBER_INT);
    private static final Set<JsonToken> NUMBER = Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
    private static final Set<JsonToken> TEXT = Set.of(JsonToken.VALUE_STRING);
    private static final Set<JsonToken> TRUTH = Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);

    private final Set<JsonToken> accepted;
    private final Function<JsonParser, T> reading;
    private final @Nullable T standIn;

    private StrictScalar(Class<T> type, Set<JsonToken> accepted, Function<JsonParser, T> reading, @Nullable T standIn) {
        super(type);
        this.accepted = accepted;
        this.reading = reading;
        this.standIn = standIn;
    }

    static SimpleModule module() {
        var module = new SimpleModule("strict scalars");
        add(module, int.class, WHOLE, JsonParser::getIntValue, 0);
        add(module, Integer.class, WHOLE, JsonParser::getIntValue, null);
        add(module, long.class, WHOLE, JsonParser::getLongValue, 0L);
        add(module, Long.class, WHOLE, JsonParser::getLongValue, null);
        add(module, double.class, NUMBER, JsonParser::getDoubleValue, 0.0);
        add(module, Double.class, NUMBER, JsonParser::getDoubleValue, null);
        add(module, boolean.class, TRUTH, JsonParser::getBooleanValue, false);
        add(module, Boolean.class, TRUTH, JsonParser::getBooleanValue, null);
        add(module, BigDecimal.class, NUMBER, JsonParser::getDecimalValue, null);
        add(module, BigInteger.class, WHOLE, JsonParser::getBigIntegerValue, null);
        add(module, String.class, TEXT, JsonParser::getString, null);
        return module;
    }

    private static <T> void add(
            SimpleModule module,
            Class<T> type,
            Set<JsonToken> accepted,
            Function<JsonParser, T> reading,
            @Nullable T standIn) {
        module.addDeserializer(type, new StrictScalar<>(type, accepted, reading, standIn));
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        if (token != null && accepted.contains(token)) {
            return reading.apply(parser);
        }
        if (CollectJsonFaults.noted(parser, "wrong-type")) {
            parser.skipChildren();
            return standIn;
        }
        context.reportInputMismatch(this, "expected one of %s, not %s", accepted, token);
        throw new IllegalStateException("the line above throws");
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        if (standIn != null && !CollectJsonFaults.noted(context.getParser(), "required")) {
            context.reportInputMismatch(this, "null where a value is required");
        }
        return standIn;
    }
}
