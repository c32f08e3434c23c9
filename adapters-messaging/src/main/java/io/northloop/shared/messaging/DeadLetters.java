package io.northloop.shared.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/** Topics beside the inbound ones, for what could not be taken: the message as it came, and why in a header. */
@Component
final class DeadLetters implements DisposableBean {

    static final String SUFFIX = ".dlt";
    private static final String REASON = "reason";
    private static final String ORIGIN = "origin";
    private static final long PATIENCE_SECONDS = 30;

    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final KafkaTemplate<byte[], byte[]> template;

    DeadLetters(ProducerFactory<?, ?> ordinary) {
        Map<String, Object> settings = ordinary.getConfigurationProperties();
        this.producers =
                new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.template = new KafkaTemplate<>(producers);
    }

    /**
     * Returns when the broker has it.
     *
     * @param origin where it stood: partition and offset, or {@code parked}
     */
    void send(String topic, Optional<byte[]> key, byte[] message, String reason, String origin) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic + SUFFIX, null, key.orElse(null), message);
        letter.headers().add(REASON, reason.getBytes(StandardCharsets.UTF_8));
        letter.headers().add(ORIGIN, origin.getBytes(StandardCharsets.UTF_8));
        try {
            template.send(letter).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the dead letter was kept", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("dead letter not kept", e);
        }
    }

    @Override
    public void destroy() {
        producers.destroy();
    }
}
