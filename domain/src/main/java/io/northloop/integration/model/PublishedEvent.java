package io.northloop.integration.model;

import io.northloop.shared.DomainEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalogue: how a domain event is told to other systems.
 *
 * @param event the domain event
 * @param capability who tells it; names topic and type
 * @param summary when it happens, in one English sentence
 * @param key id of the aggregate it is about
 * @param fields its data, in order
 */
public record PublishedEvent<E extends DomainEvent>(
        Class<E> event, String capability, String summary, Function<E, String> key, List<Field<E>> fields) {

    private static final String VERSION = ".v1";

    public PublishedEvent {
        fields = List.copyOf(fields);
    }

    /** What a field holds, in the words of JSON schema. */
    public enum FieldType {
        STRING,
        /** A list of texts. */
        STRINGS,
        INTEGER,
        BOOLEAN,
        /** Day in ISO 8601. */
        DATE,
        /** Instant in ISO 8601, UTC. */
        DATE_TIME;

        boolean isTime() {
            return switch (this) {
                case DATE, DATE_TIME -> true;
                case STRING, STRINGS, INTEGER, BOOLEAN -> false;
            };
        }
    }

    /**
     * One field of the data.
     *
     * @param required whether every event carries it
     * @param value its value, {@code null} when this event does not carry it
     */
    public record Field<E>(
            String name, FieldType type, boolean required, String description, Function<E, @Nullable Object> value) {

        public static <E> Field<E> always(
                String name, FieldType type, String description, Function<E, @Nullable Object> value) {
            return new Field<>(name, type, true, description, value);
        }

        public static <E> Field<E> sometimes(
                String name, FieldType type, String description, Function<E, @Nullable Object> value) {
            return new Field<>(name, type, false, description, value);
        }
    }

    /** Simple name, such as {@code CaseOpened}. */
    public String name() {
        return event.getSimpleName();
    }

    /** {@code io.northloop.<capability>.<Event>.v1}. */
    public String type() {
        return "io.northloop." + capability + "." + name() + VERSION;
    }

    /** {@code northloop.<capability>.v1}. */
    public String topic() {
        return "northloop." + capability + VERSION;
    }

    OutgoingEvent tell(DomainEvent happened) {
        E it = event.cast(happened);
        Map<String, Object> data = new LinkedHashMap<>();
        for (Field<E> field : fields) {
            Object value = field.value().apply(it);
            if (value != null) {
                data.put(field.name(), field.type().isTime() ? value.toString() : value);
            } else if (field.required()) {
                throw new IllegalStateException(Objects.toString(event) + " without " + field.name());
            }
        }
        return new OutgoingEvent(it.eventId(), topic(), key.apply(it), type(), data, it.occurredAt());
    }
}
