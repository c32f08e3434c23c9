package io.northloop.integration.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One event for other systems.
 *
 * @param id the same over every redelivery
 * @param topic where it is published
 * @param key id of the aggregate; events of one key arrive in order
 * @param type CloudEvents type, such as {@code io.northloop.followup.CaseOpened.v1}
 * @param data what happened, in the order of the catalogue; texts, lists of texts, whole numbers, truth values
 */
public record OutgoingEvent(
        UUID id, String topic, String key, String type, Map<String, Object> data, Instant occurredAt) {

    public OutgoingEvent {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
}
