package io.northloop.integration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Reads what was published to other systems, from the beginning. */
@Component
public final class BusReader {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int QUIET_POLLS = 4;

    private final KafkaAdmin kafka;

    BusReader(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /** All records with one of the keys, in the order in which they arrived; ends when nothing more comes. */
    public List<ConsumerRecord<String, String>> read(String topic, Collection<String> keys) {
        Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
        settings.put("enable.auto.commit", false);
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            int quiet = 0;
            while (quiet < QUIET_POLLS) {
                var polled = consumer.poll(POLL);
                polled.forEach(record -> {
                    if (keys.contains(record.key())) {
                        found.add(record);
                    }
                });
                quiet = polled.isEmpty() ? quiet + 1 : 0;
            }
        }
        return found;
    }
}
