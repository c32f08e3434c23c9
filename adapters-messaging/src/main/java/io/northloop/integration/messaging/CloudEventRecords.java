package io.northloop.integration.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.northloop.integration.model.OutgoingEvent;
import java.net.URI;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as CloudEvents 1.0 in the structured JSON mode. */
final class CloudEventRecords {

    private static final URI SOURCE = URI.create("/northloop");
    private static final JsonFormat FORMAT = new JsonFormat();

    private final JsonMapper json = new JsonMapper();

    ProducerRecord<String, byte[]> record(OutgoingEvent event) {
        CloudEvent cloudEvent = CloudEventBuilder.v1()
                .withId(event.id().toString())
                .withSource(SOURCE)
                .withType(event.type())
                .withSubject(event.key())
                .withTime(event.occurredAt().atOffset(ZoneOffset.UTC))
                .withData("application/json", json.writeValueAsBytes(event.data()))
                .build();
        return KafkaMessageFactory.<String>createWriter(event.topic(), event.key())
                .writeStructured(cloudEvent, FORMAT);
    }
}
