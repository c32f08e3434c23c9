package io.northloop.integration.messaging;

import io.northloop.integration.model.OutgoingEvent;
import io.northloop.integration.port.EventBus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes to Kafka with an idempotent producer that waits for all replicas. A key's next event leaves only when the
 * one before is acknowledged, so that no failure in between can turn them round. When the broker is away, publishing
 * gives up after seconds and pauses, so that nobody holds a connection to the database while waiting.
 */
final class KafkaEventBus implements EventBus, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaEventBus.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final EventTopics topics;
    private final CloudEventRecords records = new CloudEventRecords();
    private volatile long readyAgainAt = System.nanoTime();

    KafkaEventBus(Producer<String, byte[]> producer, EventTopics topics) {
        this.producer = producer;
        this.topics = topics;
    }

    private record Sent(Queue<OutgoingEvent> key, Future<RecordMetadata> answer) {}

    @Override
    public boolean isReady() {
        return System.nanoTime() - readyAgainAt >= 0;
    }

    @Override
    public Set<UUID> publish(List<OutgoingEvent> events) {
        Set<UUID> acknowledged = new HashSet<>();
        if (!topics.exist()) {
            pause();
            return acknowledged;
        }
        Map<String, Queue<OutgoingEvent>> byKey = new LinkedHashMap<>();
        for (OutgoingEvent event : events) {
            byKey.computeIfAbsent(event.topic() + "/" + event.key(), key -> new ArrayDeque<>())
                    .add(event);
        }
        Collection<Queue<OutgoingEvent>> open = byKey.values();
        while (!open.isEmpty()) {
            open = publishNextOfEach(open, acknowledged);
        }
        return acknowledged;
    }

    /** Sends the next event of each key and returns the keys that have more; none when the broker does not answer. */
    private List<Queue<OutgoingEvent>> publishNextOfEach(
            Collection<Queue<OutgoingEvent>> keys, Set<UUID> acknowledged) {
        boolean away = false;
        List<Sent> wave = new ArrayList<>();
        for (Queue<OutgoingEvent> key : keys) {
            Sent sent = new Sent(key, producer.send(records.record(key.element())));
            wave.add(sent);
            if (sent.answer().state() == Future.State.FAILED) {
                away = true;
                break;
            }
        }
        List<Queue<OutgoingEvent>> open = new ArrayList<>();
        for (Sent sent : wave) {
            if (arrived(sent.answer())) {
                acknowledged.add(sent.key().remove().id());
                if (!sent.key().isEmpty()) {
                    open.add(sent.key());
                }
            } else {
                away = true;
            }
        }
        if (away) {
            pause();
            return List.of();
        }
        return open;
    }

    private static boolean arrived(Future<RecordMetadata> answer) {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            LOG.warn("event not acknowledged, it stays in the outbox: {}", String.valueOf(e.getCause()));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void pause() {
        readyAgainAt = System.nanoTime() + PAUSE_NANOS;
    }

    @Override
    public void close() {
        producer.close(PATIENCE_AT_STOP);
    }
}
