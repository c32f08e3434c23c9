package io.northloop.shared.messaging;

import io.northloop.shared.Fault;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads CloudEvents 1.0 in structured JSON; their data is the body that REST takes. */
@Component
public class CloudEvents {

    private static final String VERSION = "1.0";

    private final ObjectMapper json;

    CloudEvents(ObjectMapper json) {
        this.json = json;
    }

    /** The data, or why there is none. */
    public <T> Read<T> read(byte[] message, Class<T> type) {
        try {
            JsonNode event = json.readTree(message);
            if (event == null || !event.isObject()) {
                return new Read.Unreadable<>("not a JSON object");
            }
            if (!VERSION.equals(event.path("specversion").asString(""))) {
                return new Read.Unreadable<>("not a CloudEvent: specversion is not 1.0");
            }
            for (String attribute : List.of("id", "source", "type")) {
                if (event.path(attribute).asString("").isEmpty()) {
                    return new Read.Unreadable<>("not a CloudEvent: no " + attribute);
                }
            }
            if (!event.path("data").isObject()) {
                return new Read.Unreadable<>("no data object");
            }
            String time = event.path("time").asString("");
            return new Read.Data<>(
                    json.treeToValue(event.path("data"), type), time.isEmpty() ? null : OffsetDateTime.parse(time));
        } catch (DateTimeParseException e) {
            return new Read.Unreadable<>("not a CloudEvent: time is no RFC 3339 timestamp");
        } catch (JacksonException e) {
            return new Read.Unreadable<>(describe(e));
        }
    }

    /** {@code /centreRef unknown-unit x, /endedAt required}. */
    public static String reason(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code()
                        + fault.arguments().stream()
                                .map(argument -> " " + argument)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }

    private static String describe(JacksonException e) {
        String path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("/", "/", ""));
        return path + " " + e.getOriginalMessage();
    }

    /** What reading gave. */
    public sealed interface Read<T> {

        /** @param time when it happened, as its sender says; {@code null} when it does not */
        record Data<T>(T value, @Nullable OffsetDateTime time) implements Read<T> {}

        record Unreadable<T>(String reason) implements Read<T> {}

        default <R> R fold(Function<T, R> whenData, Function<String, R> whenUnreadable) {
            return switch (this) {
                case Data<T> data -> whenData.apply(data.value());
                case Unreadable<T>(var reason) -> whenUnreadable.apply(reason);
            };
        }
    }
}
