package io.northloop.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.integration.model.EventCatalogue;
import io.northloop.integration.model.PublishedEvent;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.messaging.InboundFeed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI document says what the catalogue of events says, and names every topic that is listened to. */
@NorthloopTest
class AsyncApiTest {

    private final List<InboundFeed> feeds;
    private final int port;

    @Autowired
    AsyncApiTest(List<InboundFeed> feeds, @LocalServerPort int port) {
        this.feeds = feeds;
        this.port = port;
    }

    @Test
    void every_event_of_the_catalogue_stands_there_with_its_fields_and_nothing_else_does() throws Exception {
        Map<String, Object> expected = new TreeMap<>();
        EventCatalogue.entries().forEach(entry -> expected.put(entry.name(), message(entry)));
        assertThat(new TreeMap<>(map(map(document().get("components")).get("messages"))))
                .isEqualTo(expected);
    }

    @Test
    void every_topic_is_a_channel_with_an_operation_and_nothing_else_is() throws Exception {
        Map<String, Object> document = document();
        Map<String, Object> channels = map(document.get("channels"));
        List<String> inbound = feeds.stream().map(InboundFeed::topic).toList();
        TreeSet<String> topics = new TreeSet<>(EventCatalogue.topics());
        topics.addAll(inbound);
        assertThat(new TreeSet<>(channels.keySet())).isEqualTo(topics);
        Map<String, String> actions = new TreeMap<>();
        map(document.get("operations")).values().forEach(operation -> {
            String channel = String.valueOf(map(map(operation).get("channel")).get("$ref"));
            actions.put(
                    channel.replace("#/channels/", ""),
                    String.valueOf(map(operation).get("action")));
        });
        Map<String, String> expected = new TreeMap<>();
        EventCatalogue.topics().forEach(topic -> expected.put(topic, "send"));
        inbound.forEach(topic -> expected.put(topic, "receive"));
        assertThat(actions).isEqualTo(expected);
        channels.forEach((topic, channel) -> {
            assertThat(map(channel).get("address")).isEqualTo(topic);
            Map<String, Object> told = new LinkedHashMap<>();
            EventCatalogue.entries().stream()
                    .filter(entry -> entry.topic().equals(topic))
                    .forEach(entry -> told.put(entry.name(), Map.of("$ref", "#/components/messages/" + entry.name())));
            assertThat(map(channel).getOrDefault("messages", Map.of())).isEqualTo(told);
            assertThat(inbound.contains(topic))
                    .isEqualTo(String.valueOf(map(channel).get("description")).contains(topic + ".dlt"));
        });
    }

    private static Map<String, Object> message(PublishedEvent<?> entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        entry.fields().forEach(field -> fields.put(field.name(), field(field)));
        List<String> required = entry.fields().stream()
                .filter(PublishedEvent.Field::required)
                .map(PublishedEvent.Field::name)
                .toList();
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("type", Map.of("const", entry.type()));
        envelope.put("source", Map.of("const", "/northloop"));
        envelope.put("id", Map.of("type", "string", "description", "Stable over redelivery"));
        envelope.put("subject", Map.of("type", "string", "description", "Id of what it is about; the key"));
        envelope.put("time", Map.of("type", "string", "format", "date-time"));
        envelope.put("data", Map.of("type", "object", "required", required, "properties", fields));
        return Map.of(
                "name",
                entry.type(),
                "summary",
                entry.summary(),
                "payload",
                Map.of("type", "object", "properties", envelope));
    }

    private static Map<String, Object> field(PublishedEvent.Field<?> field) {
        return switch (field.type()) {
            case STRING -> Map.of("type", "string", "description", field.description());
            case STRINGS ->
                Map.of("type", "array", "items", Map.of("type", "string"), "description", field.description());
            case INTEGER -> Map.of("type", "integer", "description", field.description());
            case BOOLEAN -> Map.of("type", "boolean", "description", field.description());
            case DATE -> Map.of("type", "string", "format", "date", "description", field.description());
            case DATE_TIME -> Map.of("type", "string", "format", "date-time", "description", field.description());
        };
    }

    /** As it is served. */
    private Map<String, Object> document() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/asyncapi.yaml"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return map(new Yaml().load(answer.body()));
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(value)).forEach((key, entry) -> map.put(String.valueOf(key), entry));
        return map;
    }
}
