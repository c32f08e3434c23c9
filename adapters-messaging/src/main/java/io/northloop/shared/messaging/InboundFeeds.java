package io.northloop.shared.messaging;

import io.northloop.shared.ParkedMessage;
import io.northloop.shared.port.ParkedMessages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Listens to every {@link InboundFeed}. A place in the topic counts as read only when each message up to it has had its
 * effect, is parked, or lies in the dead-letter topic; while the database is away, reading waits.
 */
@Component
final class InboundFeeds implements SmartLifecycle {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;

    private final List<InboundFeed> feeds;
    private final ConsumerFactory<?, ?> ordinary;
    private final ParkedMessages parked;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers = new ArrayList<>();

    InboundFeeds(
            List<InboundFeed> feeds,
            ConsumerFactory<?, ?> ordinary,
            ParkedMessages parked,
            DeadLetters deadLetters,
            Clock clock) {
        this.feeds = feeds;
        this.ordinary = ordinary;
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        for (InboundFeed feed : feeds) {
            ConcurrentMessageListenerContainer<byte[], byte[]> container = container(feed);
            container.start();
            containers.add(container);
        }
    }

    private ConcurrentMessageListenerContainer<byte[], byte[]> container(InboundFeed feed) {
        ContainerProperties properties = new ContainerProperties(feed.topic());
        properties.setGroupId("northloop");
        properties.setMissingTopicsFatal(false);
        BatchMessageListener<byte[], byte[]> listener = records -> take(feed, records);
        properties.setMessageListener(listener);
        ConcurrentMessageListenerContainer<byte[], byte[]> container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        ordinary.getConfigurationProperties(),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()),
                properties);
        container.setBeanName("inbound-" + feed.topic());
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(PAUSE_AFTER_FAILURE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return container;
    }

    private void take(InboundFeed feed, List<ConsumerRecord<byte[], byte[]>> records) {
        List<byte[]> messages = records.stream().map(InboundFeeds::message).toList();
        List<InboundFeed.Outcome> outcomes = FeedTrial.of(feed, messages);
        for (int i = 0; i < records.size(); i++) {
            settle(records.get(i), messages.get(i), outcomes.get(i));
        }
    }

    private void settle(ConsumerRecord<byte[], byte[]> message, byte[] value, InboundFeed.Outcome outcome) {
        Optional<byte[]> key = Optional.ofNullable(message.key());
        switch (outcome) {
            case InboundFeed.Outcome.Taken() -> {}
            case InboundFeed.Outcome.NotYet(var reason) -> {
                Instant now = clock.instant();
                parked.park(new ParkedMessage(message.topic(), key, value, reason, now, 0), now.plus(FIRST_RETRY));
            }
            case InboundFeed.Outcome.Refused(var reason) ->
                deadLetters.send(message.topic(), key, value, reason, message.partition() + ":" + message.offset());
        }
    }

    private static byte[] message(ConsumerRecord<byte[], byte[]> message) {
        return message.value() == null ? new byte[0] : message.value();
    }

    @Override
    public synchronized void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        containers.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !containers.isEmpty();
    }

    /** Starts after, and stops before, what it works with. */
    @Override
    public int getPhase() {
        return 0;
    }
}
